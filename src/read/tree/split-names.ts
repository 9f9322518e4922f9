import { partsOf } from '../../language/trim';

/** Accounts that write a name into every file, and people do not have. */
const MACHINE_NAME =
  /^(?:unknown|user|admin(?:istrator)?|author|owner|python-docx|docx|apache poi|openoffice|libreoffice|microsoft(?: office)?(?: user)?|windows user|corporate (?:user|edition)|(?:default|registered|pc|home) user|(?:valued|preferred)(?: \w+)? customer|hp(?: authorized)? customer)$/i;

/** The authors in a file's properties, parted by semicolons; a comma may be within a name. */
export function splitNames(creator: string): string[] {
  const names = partsOf(creator, ';').map((name) => name.replace(/\s+/g, ' '));
  return names.filter((name) => !MACHINE_NAME.test(name));
}
