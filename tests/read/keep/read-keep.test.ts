import { describe, expect, it } from 'vitest';

import { bodyOf, importFiles, PNG, problemsOf } from '../import-files';

const times = {
  createdTimestampUsec: Date.UTC(2024, 5, 3, 1, 38) * 1000,
  userEditedTimestampUsec: Date.UTC(2024, 5, 4, 9, 0) * 1000,
};
const note = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ color: 'DEFAULT', isTrashed: false, isPinned: false, isArchived: false, ...times, ...fields }); // prettier-ignore

describe("Google Keep's notes", () => {
  it('have their boxes, labels, files, links and times', async () => {
    const { notes, result, vault } = await importFiles({
      'Takeout/Keep/Labels.txt': 'Boat\nSea\n',
      'Takeout/Keep/Boat.json': note({
        title: 'Boat',
        listContent: [
          { text: 'caulk the hull', isChecked: true },
          { text: 'paint #red', isChecked: false },
        ],
        labels: [{ name: 'Boat things' }],
      }),
      'Takeout/Keep/Boat.html':
        '<html><body><div class="note"><div class="heading"><div class="meta-icons"></div>3 Jun</div><div class="title">Boat</div><div class="content">caulk the hull</div></div></body></html>',
      'Takeout/Keep/2024-06-03.json': note({
        title: '',
        textContent: 'Pages on tides that I saved\n\nhttps://b.example/ is the better one.',
        isArchived: true,
        isPinned: true,
        attachments: [{ filePath: 'tide.png', mimetype: 'image/png' }],
        annotations: [
          { source: 'WEBLINK', title: 'A tide table', url: 'https://a.example/x', description: '' },
          { source: 'WEBLINK', title: 'Named', url: 'https://b.example/', description: '' },
          { source: 'WEBLINK', title: 'Bad', url: 'javascript:alert(1)', description: '' },
        ],
      }),
      'Takeout/Keep/tide.png': PNG,
      'Takeout/Keep/Gone.json': note({ title: 'Gone', textContent: 'old', isTrashed: true }),
      'Takeout/Keep/Nothing.json': note({ title: '', textContent: ' ' }),
    });
    expect(bodyOf(notes['Boat.md'])).toBe('- [x] caulk the hull\n- [ ] paint #red\n\n^p1');
    expect(notes['Boat.md']).toContain('published: "2024-06-03T01:38Z"');
    expect(notes['Boat.md']).toContain('source_updated: "2024-06-04T09:00Z"');
    expect(notes['Boat.md']).toContain('  - Boat-things\n');
    const pages = notes['Pages on tides that I saved.md'] ?? '';
    expect(bodyOf(pages)).toBe(
      'Pages on tides that I saved ^p1\n\nhttps://b.example/ is the better one. ^p2\n\n![[tide.png]]\n\n- [A tide table](https://a.example/x)\n\n^p3',
    );
    expect(pages).toContain('source_archived: "yes"\nsource_pinned: "yes"');
    expect(result.failed).toEqual([]);
    expect(
      result.skipped.map(({ path, reason }) => `${path.split('/').at(-1) ?? ''}: ${reason}`),
    ).toEqual([
      'Labels.txt: the list of labels, which the notes have',
      'Gone.json: it was in the bin of Google Keep',
      'Nothing.json: a note without title and text',
      'Boat.html: the same as “export.zip/Takeout/Keep/Boat.json”, which is read',
    ]);
    expect(await problemsOf(vault)).toEqual([]);
  });

  it('show a picture that is called .jpeg in the note and .jpg in the folder', async () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]); // prettier-ignore
    const { notes } = await importFiles({
      'Takeout/Keep/Mole.json': note({
        title: 'Mole',
        textContent: 'The mole in June.',
        attachments: [{ filePath: '16f.mole.jpeg', mimetype: 'image/jpeg' }],
      }),
      'Takeout/Keep/16f.mole.jpg': jpeg,
    });
    expect(bodyOf(notes['Mole.md'])).toContain('![[');
  });

  it('keep what is bold in newer notes', async () => {
    const { notes } = await importFiles({
      'Keep/Rich.json': note({
        title: 'Rich',
        textContent: 'The gate held all night.',
        textContentHtml:
          '<p dir="ltr" style="line-height:1.38;"><span style="font-size:12pt;font-weight:400;">The gate </span><span style="font-weight:700;font-style:italic;">held</span><span style="font-weight:400;"> all night.</span></p>',
      }),
    });
    expect(bodyOf(notes['Rich.md'])).toMatch(
      /^The gate (?:\*{3}held\*{3}|\*\*_held_\*\*|\*\*\*held\*\*\*) all night\. \^p1$/,
    );
  });

  it('are read as page where the note itself is damaged', async () => {
    const { notes, result } = await importFiles({
      'Keep/Boat.json': note({ title: 'Boat', textContent: 'x' }).slice(0, -20),
      'Keep/Boat.html':
        '<html><head><title>Boat</title></head><body><div class="note"><div class="heading"><div class="meta-icons"></div>3 Jun</div><div class="title">Boat</div><div class="content">caulk the hull</div></div></body></html>',
      'Keep/Odd.json': note({ title: 7, textContent: ['x'], listContent: { length: 9 }, labels: 'x', attachments: [null], constructor: 1 }), // prettier-ignore
    });
    expect(result.failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('the note is cut short or damaged: it is no JSON'),
    ]);
    expect(bodyOf(notes['Boat.md'])).toContain('caulk the hull');
  });
});
