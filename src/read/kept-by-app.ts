import type { Source } from '../model/source';

/** Files that apps keep beside their notes and that nobody wrote: the way within an export, and why it is no document. */
const KEPT: readonly (readonly [path: RegExp, reason: string])[] = [
  [/(?:^|\/)Keep\/Labels\.txt$/, 'the list of labels, which the notes have'],
  [
    /(?:^|\/)logseq\/(?:config\.edn|metadata\.edn|pages-metadata\.edn|custom\.(?:css|js)|graphs-txid\.edn)$/,
    'settings of Logseq',
  ],
  // Browsers and Word name the folder in the language of their user.
  [
    /(?:_files|-Dateien|_fichiers|_archivos|_ficheiros|_arquivos|_bestanden|-filer|_pliki)\/(?:[^/]+\/){0,8}[^/]+\.(?:js|mjs|css|map|download|thmx)$/,
    'a script or style of a saved page',
  ],
  [/(?:^|\/)logseq\/(?:bak|version-files|\.recycle)\//, 'a copy that Logseq keeps'],
];

/** Why a file of an export is no document; null for one that may be. */
export function keptByApp({ within }: Source): string | null {
  if (within === undefined) return null;
  return KEPT.find(([path]) => path.test(within.path))?.[1] ?? null;
}
