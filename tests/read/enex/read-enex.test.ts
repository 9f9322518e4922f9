import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { readSource } from '../../../src/read/registry';

const read = (text: string): Promise<Reading> =>
  readSource({ name: 'notes.enex', bytes: new TextEncoder().encode(text) });

const enex = (...notes: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export export-date="20240101T000000Z" application="Evernote">${notes.join('')}</en-export>`;

const enml = (body: string): string =>
  `<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${body}</en-note>]]></content>`;

const GATE = `<note><title>Gate &amp; key</title>${enml(
  '<div>The key&nbsp;hangs <b>left</b>.</div><div><en-todo checked="true"/>Oil it</div><div><en-todo/>Turn it</div><div>Done.</div><en-media hash="ab" type="image/png"/><div style="-en-codeblock:true;"><div>if x &lt; 2</div><div>  stop</div></div>',
)}<created>20190410T210005Z</created><updated>20200102T030405Z</updated><tag>Locks</tag><tag>To do</tag>
<note-attributes><author>Ida Marsh</author><source-url>https://weir.example/key</source-url></note-attributes>
<resource><data encoding="base64">${'QUJD'.repeat(500_000)}</data><mime>image/png</mime><resource-attributes><file-name>key.png</file-name></resource-attributes></resource></note>`;

describe('ENEX', () => {
  it('reads text, tasks, code, tags, dates and origin of a note', async () => {
    const reading = await read(enex(GATE));
    const [note] = reading.documents;
    expect(note?.blocks.map(({ markdown }) => markdown)).toEqual([
      'The key\u00A0hangs **left**.',
      '- [x] Oil it\n- [ ] Turn it',
      'Done.',
      '```\nif x < 2\n  stop\n```',
    ]);
    expect(note?.metadata).toMatchObject({
      title: 'Gate & key',
      kind: 'note',
      tags: ['Locks', 'To do'],
      authors: ['Ida Marsh'],
      published: '2019-04-10T21:00Z',
      url: 'https://weir.example/key',
      foreign: { updated: '2020-01-02T03:04Z' },
    });
    expect(reading.warnings).toEqual([
      'The attachment “key.png” was left out: a file that is not kept: png.',
    ]);
  });

  it('reads notes that are set by styles alone, and boxes that stand within them', async () => {
    const styled = `<note><title>Set</title>${enml(
      '<div><font style="font-size: 18px;"><span style="font-size: 18px; font-weight: bold;">Oil</span></font> the <span style="font-style: italic">old</span> <span style="text-decoration: line-through;">key</span>.</div>' +
        '<div><span style="font-size: 18px;"><en-todo checked="false"/>left</span></div><div><b><en-todo checked="true"/>right</b> side</div>',
    )}</note>`;
    const [note] = (await read(enex(styled))).documents;
    expect(note?.blocks.map(({ markdown }) => markdown)).toEqual([
      '**Oil** the *old* ~~key~~.',
      '- [ ] left\n- [x] **right** side',
    ]);
  });

  it('keeps on where a note cannot be read, and counts it', async () => {
    const deep = `<note><title>Deep</title>${enml('<div>'.repeat(300))}</note>`;
    const laughs = `<note><title>Ha</title><content><![CDATA[<!DOCTYPE en-note [<!ENTITY a "ha">]><en-note>&a;</en-note>]]></content></note>`;
    const reading = await read(enex(deep, GATE, laughs, '<note></note>'));
    expect(reading.documents).toHaveLength(1);
    expect(reading.failed?.map(({ part }) => part)).toEqual(['note 1', 'note 3', 'note 4']);
  });

  it('reads an export that is cut short as far as it goes', async () => {
    const whole = enex(
      GATE,
      `<note><title>Last</title>${enml('<p>Cut here or there.</p>')}</note>`,
    );
    const reading = await read(whole.slice(0, whole.lastIndexOf('</note>')));
    expect(reading.documents).toHaveLength(2);
    expect(reading.documents[1]?.warnings).toEqual(['The export ends inside this note.']);
  });
});
