/** Folders in folders beyond this are left out. */
const MAX_DEPTH = 64;

/**
 * The files of a drop, those in folders that were dropped included; each of these has its path from the
 * folder in `webkitRelativePath`, as one has that was chosen with its folder. Hidden files are left out.
 *
 * To be called while the drop is handled: what was dropped is gone afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  );
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry !== null) files.push(...(await filesIn(entry, '', 0)));
  return files;
}

async function filesIn(entry: FileSystemEntry, above: string, depth: number): Promise<File[]> {
  if (entry.name.startsWith('.') || depth > MAX_DEPTH) return [];
  const path = above === '' ? entry.name : `${above}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    // The property is the browser's own and empty here; a dropped file has its path from its entry.
    return [
      depth === 0 ? file : Object.defineProperty(file, 'webkitRelativePath', { value: path }),
    ];
  }
  if (!isDirectory(entry)) return [];
  const files: File[] = [];
  for (const child of await childrenOf(entry))
    files.push(...(await filesIn(child, path, depth + 1)));
  return files;
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1));
    children.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
