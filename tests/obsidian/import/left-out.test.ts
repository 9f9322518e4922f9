import { describe, expect, it } from 'vitest';

import { DraftImport } from '../../../src/obsidian/import/import-draft';
import { drawSource } from '../../../src/obsidian/import/preview-source';
import { inProcessEngine } from '../../../src/pipeline/in-process-engine';
import { DEFAULT_IMPORT_OPTIONS } from '../../../src/pipeline/options';
import { zipOfFiles } from '../../read/import-files';

const note = JSON.stringify({ isTrashed: false, isPinned: false, title: 'Boat', textContent: 'Caulk the hull.', userEditedTimestampUsec: 1 }); // prettier-ignore
const page =
  '<html><body><div class="note"><div class="heading"><div class="meta-icons"></div></div><div class="content">Caulk the hull.</div></div></body></html>';

describe('what the import dialog leaves out', () => {
  it('is no failure, is shown with its reason and stands in the report', async () => {
    const draft = new DraftImport(inProcessEngine, DEFAULT_IMPORT_OPTIONS);
    const bytes = zipOfFiles({
      'Keep/.hidden': 'x',
      'Keep/Boat.html': page,
      'Keep/Boat.json': note,
      'Keep/Labels.txt': 'Sea\n',
    });
    await draft.add([{ name: 'takeout.zip', bytes }], { onRead: () => undefined });
    expect(draft.documents).toBe(1);
    const read = draft.readSources();
    expect(read.readings.map(({ source }) => source)).toEqual(['takeout.zip/Keep/Boat.json']);
    expect(read.failed).toEqual([]);
    expect(read.skipped?.map(({ source }) => source).sort()).toEqual([
      'takeout.zip/Keep/.hidden',
      'takeout.zip/Keep/Boat.html',
      'takeout.zip/Keep/Labels.txt',
    ]);
    const labels = draft.sources.find(({ source }) => source.name.endsWith('Labels.txt'));
    if (labels === undefined) throw new Error('no labels');
    const el = drawSource(document.body, labels, true, {
      split: () => undefined,
      columns: () => undefined,
      remove: () => undefined,
    });
    expect(el.textContent).toContain('Left out');
    expect(el.textContent).toContain('the list of labels, which the notes have');
    expect(el.querySelector('.corpus-problem')).toBeNull();
  });
});
