import {
  isJsonObject,
  numberField,
  objectsField,
  ownField,
  stringField,
  type JsonObject,
} from '../json-fields';

/** A box of a list. */
export interface KeepItem {
  readonly text: string;
  readonly checked: boolean;
  /** Whether it stands below the one above it. */
  readonly below: boolean;
}

/** A note of Google Keep as Takeout writes it, every field checked. Times are microseconds since 1970, 0 for none. */
export interface KeepNote {
  readonly title: string;
  readonly text: string;
  readonly html: string;
  readonly items: readonly KeepItem[];
  readonly labels: readonly string[];
  /** Names of files beside the note. */
  readonly files: readonly string[];
  readonly links: readonly { readonly url: string; readonly title: string }[];
  readonly created: number;
  readonly edited: number;
  readonly trashed: boolean;
  readonly archived: boolean;
  readonly pinned: boolean;
}

/** Reads the JSON of a note; null where it is none. A field of another type than it should be counts as absent. */
export function readKeepNote(text: string): KeepNote | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Cut short or damaged: the caller says which file.
  }
  if (!isJsonObject(value)) return null;
  const note = value;
  return {
    title: stringField(note, 'title').replace(/\s+/g, ' ').trim(),
    text: stringField(note, 'textContent'),
    html: stringField(note, 'textContentHtml'),
    items: objectsField(note, 'listContent').map(itemOf).filter(({ text: said }) => said.trim() !== ''), // prettier-ignore
    labels: objectsField(note, 'labels').map((label) => stringField(label, 'name')),
    files: objectsField(note, 'attachments').flatMap((file) => stringField(file, 'filePath') || []),
    links: objectsField(note, 'annotations').map((link) => ({
      url: stringField(link, 'url'),
      title: stringField(link, 'title'),
    })),
    created: numberField(note, 'createdTimestampUsec'),
    edited: numberField(note, 'userEditedTimestampUsec'),
    trashed: ownField(note, 'isTrashed') === true,
    archived: ownField(note, 'isArchived') === true,
    pinned: ownField(note, 'isPinned') === true,
  };
}

function itemOf(item: JsonObject): KeepItem {
  const isBelow = numberField(item, 'indentationLevel') > 0;
  return {
    text: stringField(item, 'text'),
    checked: ownField(item, 'isChecked') === true,
    below: isBelow,
  };
}
