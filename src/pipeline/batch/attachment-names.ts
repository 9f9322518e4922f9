import { withoutEnd } from '../../language/trim';
import type { AssetInfo, PlacedAttachment } from '../../model/asset';
import type { VaultPath } from '../../model/note';
import { isVaultPath } from '../../vault/vault-path';
import { baseName, fileNameFor } from '../../write/file-name';
import type { SurveyedAttachments } from '../engine';

/** Names that programs give: they tell nothing, and every document has the same. */
const GIVEN_BY_PROGRAMS =
  /^(?:image|img|pic|picture|pict|media|untitled|unnamed|unknown|file|attachment|photo|graphic|graphics|object|screenshot|download|inline|clip|cover|bild|figure|fig|rid|noname|pasted[ -]?image)?[-_ .()]*[\da-f]*[-_ .()\d]*$/i;
/** A name of more characters is looked at no further. */
const LONGEST_GIVEN = 300;
const MADE_BY_MACHINES = /^(?=[\w-]*\d)[\da-f-]{16,}$|^[\w-]{40,}$/i;

/**
 * Where attachments go, each once: to a file of the vault that has the same bytes already, else to the
 * folder that the owner's setting names, under a name that no other file has.
 */
export class AttachmentNames {
  /** Those that are new to the vault, in order. */
  readonly added: PlacedAttachment[] = [];
  private readonly places = new Map<string, VaultPath>();
  /** Paths by folded name; null where two files have it. */
  private readonly byName = new Map<string, VaultPath | null>();
  private readonly folder: string;

  constructor({ folder, files, known }: SurveyedAttachments) {
    this.folder = folder;
    for (const path of files) {
      const name = fold(lastPart(path));
      this.byName.set(name, this.byName.has(name) ? null : path);
    }
    for (const { hash, path } of known) this.places.set(hash, path);
  }

  /** The only file of a name, with its extension; null where there is none, or more than one. */
  named(name: string): VaultPath | null {
    return this.byName.get(fold(name)) ?? null;
  }

  /** @param note The note that the file is embedded in first. */
  pathOf(asset: AssetInfo, note: VaultPath): VaultPath {
    const there = this.places.get(asset.hash);
    if (there !== undefined) return there;
    const folder = folderFor(this.folder, note);
    const name = this.claim(stemOf(asset, note), asset.extension);
    const path = folder === '' ? name : `${folder}/${name}`;
    this.places.set(asset.hash, path);
    this.byName.set(fold(name), path);
    this.added.push({ hash: asset.hash, path });
    return path;
  }

  private claim(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${stem}.${extension}` : `${stem} ${number}.${extension}`;
      if (!this.byName.has(fold(name))) return name;
    }
  }
}

/** The file's own name where a person gave it, else that of the note. */
function stemOf({ name }: AssetInfo, note: VaultPath): string {
  const stem = name.replace(/\.[a-z0-9]{1,8}$/i, '').trim();
  const says =
    stem.length > LONGEST_GIVEN ||
    (stem !== '' && !GIVEN_BY_PROGRAMS.test(stem) && !MADE_BY_MACHINES.test(stem));
  // The name is written into notes that were looked at already.
  const own = (says ? decoded(stem) : baseName(note)).replace(/[`${}%=]+/g, ' ');
  return fileNameFor(own);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `/`, `./`, `./below` or a folder of the vault, as `Vault.attachmentFolder` has it. */
function folderFor(setting: string, note: VaultPath): string {
  const own = note.includes('/') ? note.slice(0, note.lastIndexOf('/')) : '';
  const wanted = withoutEnd(setting.replace(/\\/g, '/'), /\//);
  if (wanted === '.') return own;
  const folder = wanted.startsWith('./')
    ? [own, wanted.slice(2)].filter((part) => part !== '').join('/')
    : wanted.replace(/^\/+/, '');
  return isVaultPath(folder) ? folder : '';
}

function lastPart(path: VaultPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC');
}
