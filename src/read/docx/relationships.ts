import type { ZipPackage } from '../zip/zip-package';
import { partName } from '../zip/zip-package';
import { childrenOf } from '../xml/xml-query';

/** A link of one part of the document to another part or to an address. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: `hyperlink`, `footnotes`, … */
  readonly type: string;
  /** The address of an external one, the part's name of another. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; the empty name is the package's own. */
export function relationshipsOf(parts: ZipPackage, name: string): readonly Relationship[] {
  const slash = name.lastIndexOf('/');
  const root = parts.xml(`${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`);
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : partName(target, name),
      external,
    };
  });
}
