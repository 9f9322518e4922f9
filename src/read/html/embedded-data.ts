import { decodeBase64 } from '../assets/base64';

/** Pictures and fonts written into the page itself. */
const EMBEDDED_DATA = /data:[\w.+/-]{3,80};base64,[\w+/=]+/gu;

/** Stands for one of them in the page. */
const PLACE = /^data:,(\d{1,6})$/;

/** A page whose embedded files are apart: the markup alone counts against its length. */
export interface LiftedPage {
  readonly html: string;
  /** The bytes of a file by what stands in its place; null where none does. */
  readonly fileAt: (source: string) => Uint8Array | null;
}

/** Takes files out of a page that are written into it as `data:` addresses. */
export function liftData(page: string): LiftedPage {
  const files: string[] = [];
  const html = page.replace(EMBEDDED_DATA, (address) => `data:,${files.push(address) - 1}`);
  return {
    html,
    fileAt: (source) => {
      const address = files[Number(PLACE.exec(source)?.[1] ?? -1)];
      return address === undefined ? null : decodeBase64(address.slice(address.indexOf(',') + 1));
    },
  };
}
