import { describe, expect, it } from 'vitest';

import { verifyInert } from '../../../src/markdown/verify-inert';
import { checkVault } from '../../../src/pipeline/check-vault';
import { readNotes } from '../../../src/pipeline/read-notes';
import type { Source } from '../../../src/model/source';
import { hashOf } from '../../../src/vault/hash';
import { MemoryVault } from '../../../src/vault/memory-vault';
import { undoBatch } from '../../../src/vault/undo-batch';
import { docxParts } from '../../read/docx/docx-of';
import {
  archiveOf,
  base64,
  bodyOf,
  folderOf,
  importAll,
  md5,
  PDF,
  pngOf,
  PROGRAM,
  source,
} from './sample-files';

const GATE = pngOf(200);
const WEIR = pngOf(20);

const enml = (body: string): string =>
  `<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${body}</en-note>]]></content>`;
const resource = (bytes: Uint8Array, mime: string, name: string): string =>
  `<resource><data encoding="base64">${base64(bytes)}</data><mime>${mime}</mime><resource-attributes><file-name>${name}</file-name></resource-attributes></resource>`;
const ENEX = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd"><en-export><note><title>The lock</title>${enml(
  `<div>Words about the lock.</div><div><en-media hash="${md5(GATE)}" type="image/png"/></div><div>See <a href="evernote:///view/1/s1/abc/abc/">The weir</a> and <en-media hash="${md5(PDF)}" type="application/pdf"/>.</div>`,
)}${resource(GATE, 'image/png', 'lock.png')}${resource(PDF, 'application/pdf', 'Plan of the lock.pdf')}${resource(PROGRAM, 'application/pdf', 'plan.pdf')}</note><note><title>The weir</title>${enml('<div>Words about the weir.</div>')}</note></en-export>`;

const PAGE = (picture: string): string =>
  `<html><head><title>Weirs of the north</title></head><body><article><h1>Weirs of the north</h1><p>The first paragraph of the page is long enough to be counted as text, surely, with commas, and more.</p><figure><img src="${picture}" alt="A weir"><figcaption>The weir in spring</figcaption></figure><p>The second paragraph of the page is long enough to be counted as text, surely, with commas, and more.</p></article></body></html>`;

const MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://weir.example/a/page.html',
  'Subject: Saved',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="XX"',
  '',
  '--XX',
  'Content-Type: text/html',
  'Content-Location: https://weir.example/a/page.html',
  '',
  PAGE('../i/weir.png'),
  '--XX',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://weir.example/i/weir.png',
  '',
  base64(WEIR),
  '--XX--',
  '',
].join('\r\n');

const EML = [
  'From: Ida Marsh <ida@weir.example>',
  'To: ben@dam.example',
  'Subject: Two pictures',
  'Date: Fri, 5 Apr 2019 08:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: multipart/related; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Here is the gate: <img src="cid:gate@weir" alt="the gate"></p>',
  '--inner',
  'Content-Type: image/png; name="image001.png"',
  'Content-ID: <gate@weir>',
  'Content-Transfer-Encoding: base64',
  '',
  base64(GATE),
  '--inner--',
  '--outer',
  'Content-Type: application/pdf; name="Plan.pdf"',
  'Content-Disposition: attachment; filename="Plan.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  base64(PDF),
  '--outer',
  'Content-Type: text/html; name="run.html"',
  'Content-Disposition: attachment; filename="run.html"',
  '',
  '<script>alert(1)</script>',
  '--outer--',
  '',
].join('\r\n');

const DOCX = archiveOf({
  ...docxParts({
    body: '<w:p><w:r><w:t>The gate in April.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="The gate, half open"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId77"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  }),
  'word/media/image1.png': GATE,
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
});

const ODT = archiveOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml':
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:p>The gate in May.</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/100.png"/><svg:desc>The gate, shut</svg:desc></draw:frame></text:p></office:text></office:body></office:document-content>',
  'Pictures/100.png': GATE,
});

const RTF = `{\\rtf1\\ansi The gate in June.\\par {\\*\\shppict{\\pict\\pngblip\\picw12\\pich8 ${Buffer.from(GATE).toString('hex')}}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par The end of it.\\par}`;

/** Each source, the body of the note that it makes, and the files that are added. */
const CASES: readonly {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly path: string;
  readonly body: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly left?: string;
}[] = [
  {
    name: 'DOCX',
    sources: [source('letter.docx', DOCX)],
    path: 'Corpus/Documents/The gate in April.md',
    body: '# The gate in April\n\nThe gate in April. ^p1\n\n![[The gate in April.png|The gate, half open]]',
    files: { 'The gate in April.png': GATE },
  },
  {
    name: 'ODT',
    sources: [source('letter.odt', ODT)],
    path: 'Corpus/Documents/The gate in May.md',
    body: '# The gate in May\n\nThe gate in May. ^p1\n\n![[The gate in May.png|The gate, shut]]',
    files: { 'The gate in May.png': GATE },
  },
  {
    name: 'RTF',
    sources: [source('letter.rtf', RTF)],
    path: 'Corpus/Documents/The gate in June.md',
    body: '# The gate in June\n\nThe gate in June. ^p1\n\n![[The gate in June.png]]\n\nThe end of it. ^p2',
    files: { 'The gate in June.png': GATE },
  },
  {
    name: 'ENEX',
    sources: [source('notes.enex', ENEX)],
    path: 'Corpus/Documents/notes/The lock.md',
    body: '# The lock\n\nWords about the lock. ^p1\n\n![[lock.png]]\n\nSee [[The weir]] and ![[Plan of the lock.pdf]]. ^p2',
    files: { 'lock.png': GATE, 'Plan of the lock.pdf': PDF },
    left: 'plan.pdf',
  },
  {
    name: 'a page with a picture in it',
    sources: [source('weirs.html', PAGE(`data:image/png;base64,${base64(WEIR)}`))],
    path: 'Corpus/Documents/Weirs of the north.md',
    body: '![[Weirs of the north.png|A weir]]\nThe weir in spring',
    files: { 'Weirs of the north.png': WEIR },
  },
  {
    name: 'MHTML',
    sources: [source('weirs.mhtml', MHTML)],
    path: 'Corpus/Documents/Weirs of the north.md',
    body: '![[weir.png|A weir]]\nThe weir in spring',
    files: { 'weir.png': WEIR },
  },
  {
    name: 'EML',
    sources: [source('mail.eml', EML)],
    path: 'Corpus/Documents/Two pictures.md',
    body: '# Two pictures\n\nHere is the gate: ![[Two pictures.png|the gate]] ^p1\n\n![[Plan.pdf]]',
    files: { 'Two pictures.png': GATE, 'Plan.pdf': PDF },
    left: 'run.html',
  },
  {
    name: 'a page saved with its folder',
    sources: folderOf('saved', {
      'weirs.html': PAGE('weirs_files/weir%20now.png'),
      'weirs_files/weir now.png': WEIR,
      'weirs_files/ads.js': 'alert(1)',
    }),
    path: 'Corpus/Documents/Weirs of the north.md',
    body: '![[weir now.png|A weir]]\nThe weir in spring',
    files: { 'weir now.png': WEIR },
  },
  {
    name: 'a ZIP of Markdown',
    sources: [
      source(
        'notes.zip',
        archiveOf({
          'gate.md':
            '# The gate\n\nLook: ![half *open*](media/the%20gate.png "Title")\n\n![[the gate.png|200]]\n',
          'media/the gate.png': GATE,
        }),
      ),
    ],
    path: 'Corpus/Documents/The gate.md',
    body: '# The gate\n\nLook: ![[the gate.png|half open]] ^p1\n\n![[the gate.png|200]]',
    files: { 'the gate.png': GATE },
  },
];

describe.each(CASES)('the files of $name', ({ sources, path, body, files, left }) => {
  it('are added once, shown in their place, and taken back byte for byte', async () => {
    const vault = new MemoryVault({ 'Mine.md': 'My own note.', 'a/own.png': pngOf(1) });
    const before = vault.snapshot();
    const result = await importAll(vault, sources);
    expect(await bodyOf(vault, path)).toContain(body);
    const added = Object.fromEntries(
      [...vault.snapshot().files].filter(([name]) => !name.endsWith('.md') && name !== 'a/own.png'),
    );
    expect(added).toEqual(files);
    expect(result.attachments).toBe(Object.keys(files).length);
    expect(result.attached.toSorted()).toEqual(Object.keys(files).sort());
    const told = JSON.stringify([result.warnings, result.failed]);
    if (left !== undefined) expect(told).toContain(left);
    const notes = await readNotes(vault);
    expect(checkVault(notes, [...vault.snapshot().files.keys()]).problems).toEqual([]);
    for (const { text } of notes) {
      expect(verifyInert(text).filter(({ what }) => what !== 'embed' && what !== 'image')).toEqual(
        [],
      );
    }

    const again = await importAll(vault, sources);
    expect(again).toMatchObject({ batch: null, created: [], updated: [], attachments: 0 });
    await undoBatch(vault);
    expect(vault.snapshot()).toEqual(before);
    expect(vault.records.names()).toEqual([]);
  });

  it('are told in a dry run, which adds nothing', async () => {
    const vault = new MemoryVault();
    const result = await importAll(vault, sources, {}, { dryRun: true });
    expect(result.attached.toSorted()).toEqual(Object.keys(files).sort());
    expect(vault.snapshot().files.size).toBe(0);
  });
});

describe('attachments', () => {
  const note = folderOf('n', { 'a.md': '# A\n\nSee ![x](p.png).', 'p.png': GATE });

  it.each([
    ['/', 'p.png'],
    ['./', 'Corpus/Documents/p.png'],
    ['./files', 'Corpus/Documents/files/p.png'],
    ['Files/of mine', 'Files/of mine/p.png'],
    ['../out', 'p.png'],
    ['.hidden', 'p.png'],
  ])('go where the setting “%s” says', async (attachmentFolder, path) => {
    const vault = new MemoryVault({}, { attachmentFolder });
    await importAll(vault, note);
    expect(vault.snapshot().files.get(path)).toEqual(GATE);
  });

  it('are written as the owner’s links are', async () => {
    const linkStyle = { markdown: true, path: 'relative' } as const;
    const vault = new MemoryVault({}, { linkStyle, attachmentFolder: 'My files' });
    await importAll(vault, note);
    expect(await bodyOf(vault, 'Corpus/Documents/A.md')).toContain('![x](../../My%20files/p.png)');
  });

  it('are the vault’s own where it has the same bytes, wherever they are and however called', async () => {
    const vault = new MemoryVault({ 'Pictures/mine.png': GATE, 'p.png': WEIR });
    const result = await importAll(vault, note);
    expect(result.attachments).toBe(0);
    expect(await bodyOf(vault, 'Corpus/Documents/A.md')).toContain('![[mine.png|x]]');
  });

  it('get another name where theirs is taken, and the same bytes are added once', async () => {
    const vault = new MemoryVault({ 'Pictures/P.PNG': WEIR });
    const result = await importAll(
      vault,
      folderOf('n', {
        'a.md': '# A\n\nOne ![x](p.png).',
        'b.md': '# B\n\nTwo ![x](deep/other.png) and ![y](deep/q.png).',
        'p.png': GATE,
        'deep/other.png': GATE,
        'deep/q.png': WEIR,
      }),
    );
    expect(result.attached).toEqual(['p 2.png']);
    expect(await bodyOf(vault, 'Corpus/Documents/B.md')).toContain(
      'Two ![[p 2.png|x]] and ![[P.PNG|y]].',
    );
  });

  it('never run: what is no picture by its bytes is left out, by name and reason', async () => {
    const svg = (inner: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`;
    const files: Record<string, string | Uint8Array> = {
      'run.svg': svg('<script>alert(1)</script>'),
      'click.svg': svg('<rect onclick="alert(1)"/>'),
      'load.svg': svg('<image href="https://evil.example/x.png"/>'),
      'style.svg': svg('<style>@import "https://evil.example/x.css";</style>'),
      'js.svg': svg('<a xlink:href="javascript:alert(1)"><rect/></a>'),
      'page.svg': svg(
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
      ),
      'entity.svg': `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
      'good.svg': svg('<style>.a{fill:url(#g)}</style><circle class="a" r="3"/>'),
    };
    const names = Object.keys(files);
    const shown = names.map((name) => `![${name}](${name})`).join('\n\n');
    const vault = new MemoryVault();
    const result = await importAll(
      vault,
      folderOf('n', { 'a.md': `# A\n\nText.\n\n${shown}`, ...files }),
    );
    expect(result.attached).toEqual(['good.svg']);
    const told = [...result.failed, ...result.skipped.map(({ path }) => ({ source: path }))].map(
      ({ source: of }) => of,
    );
    expect(told.toSorted()).toEqual(
      names
        .filter((name) => name !== 'good.svg')
        .map((name) => `n/${name}`)
        .sort(),
    );
    expect((await bodyOf(vault, 'Corpus/Documents/A.md')).match(/!\[/g)).toHaveLength(1);
  });

  it('of the web stay links, and are fetched when that is asked for', async () => {
    const url = 'https://pics.example/gate.png';
    const gone = 'https://pics.example/gone.png';
    const text = `# A\n\nSee ![the gate](${url}) and ![gone](${gone}).`;
    const plain = new MemoryVault();
    await importAll(plain, [source('a.md', text)]);
    expect(await bodyOf(plain, 'Corpus/Documents/A.md')).toContain(`See [the gate](${url})`);
    const asked: string[] = [];
    const vault = new MemoryVault();
    const result = await importAll(
      vault,
      [source('a.md', text), source('b.html', PAGE(url))],
      { downloadImages: true },
      {
        fetchFile: (address) => {
          asked.push(address);
          return address === url
            ? Promise.resolve(GATE)
            : Promise.reject(new Error('it answered 404'));
        },
      },
    );
    expect(asked.toSorted()).toEqual([url, gone]);
    expect(await bodyOf(vault, 'Corpus/Documents/A.md')).toContain(
      `See ![[gate.png|the gate]] and [gone](${gone}).`,
    );
    expect(await bodyOf(vault, 'Corpus/Documents/Weirs of the north.md')).toContain(
      '![[gate.png|A weir]]',
    );
    expect(result.warnings).toContainEqual({
      source: gone,
      reason: 'the picture stays a link: it answered 404',
    });
  });

  it('cannot be smuggled in by an address that only imports write', async () => {
    const own = hashOf(GATE);
    const vault = new MemoryVault({ 'secret.png': WEIR, 'Secret.md': 'secret' });
    await importAll(vault, [
      source(
        'a.md',
        `# A\n\n[x](/.corpus/file/${own}) [y](/.corpus/file/secret.png) [z](/.corpus/note/Secret) [js](/.corpus/link/javascript%3Aalert(1)) [w](/.corpus/file/https%3A%2F%2Fa.example%2F%29%3Cscript%3E) [t](/.corpus/note/%3C%25%20x%20%25%3E)`,
      ),
    ]);
    const text = await vault.read('Corpus/Documents/A.md');
    expect(text).not.toMatch(/!\[|\.corpus|javascript:alert|<script|<%/);
    expect(verifyInert(text)).toEqual([]);
  });
});
