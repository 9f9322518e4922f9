import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/model/document';
import { splitMbox } from '../../../src/read/mail/split-mbox';
import { readSource } from '../../../src/read/registry';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/\n/g, '\r\n'));
const read = (text: string, name = 'file'): Promise<Reading> =>
  readSource({ name, bytes: bytes(text) });

const markdownOf = (reading: Reading, index = 0): string =>
  reading.documents[index]?.blocks.map(({ markdown }) => markdown).join('\n\n') ?? '';

const PLAIN = `Received: from mail.example by mx.example; Tue, 1 Jan 2030 00:00:00 +0000
From: "Okafor, Ben" <ben@dam.example>
To: Ida Marsh <ida@weir.example>, crew: tom@weir.example, Ana <ana@weir.example>;
Subject: =?utf-8?Q?Re:_The_gate_=E2=80=93_tonight?=
Date: Wed, 10 Apr 2019 23:00:05 +0200 (CEST)
Message-ID: <b2@dam.example>
In-Reply-To: <a1@weir.example>
References: <a0@weir.example> <a1@weir.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

It holds. The mark stands at=20
nine.

> Will it hold?

From the bridge you see it [[Gate]] and <b>more</b>.
`;

describe('EML', () => {
  it('reads text, people, date and thread of a message', async () => {
    const reading = await read(PLAIN);
    expect(reading.format).toBe('eml');
    expect(reading.documents[0]?.metadata).toMatchObject({
      kind: 'message',
      title: 'Re: The gate – tonight',
      authors: ['Ben Okafor'],
      published: '2019-04-10T23:00+02:00',
      properties: { message_id: 'b2@dam.example', in_reply_to: 'a1@weir.example' },
      foreign: { to: 'Ida Marsh, tom@weir.example, Ana' },
    });
    expect(reading.documents[0]?.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'It holds. The mark stands at nine.'],
      ['quote', 'Will it hold?'],
      ['paragraph', 'From the bridge you see it [[Gate]] and <b>more</b>.'],
    ]);
    expect(markdownOf(reading)).not.toContain('[[Gate]]');
  });

  it('prefers HTML, in whatever encoding, and names the attachments that it leaves out', async () => {
    const reading = await read(`From: ana@weir.example
To: ben@dam.example
Subject: Zeichnung
Date: Fri, 5 Apr 19 08:00 EST
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain

Look at the HTML.
--inner
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Das T=F6r <a href=3D"javascript:x()">steht</a>.<p>Gr=FC=DFe<script>x()</script>
--inner--
--outer
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--outer--
`);
    const [plan] = reading.assets ?? [];
    expect(plan).toMatchObject({ name: 'plan.pdf', type: 'application/pdf', size: 5 });
    expect(markdownOf(reading)).toBe(
      `Das Tör steht.\n\nGrüße\n\n[plan.pdf](/.corpus/file/${plan?.hash ?? ''})`,
    );
    expect(reading.documents[0]?.metadata.published).toBe('2019-04-05T08:00-05:00');
    expect(reading.warnings).toEqual([]);
    expect(reading.neutralised.length).toBeGreaterThan(0);
  });

  it('reads signs of windows-1252, quotations in quotations, and a message that hangs on another', async () => {
    const outer = `From: =?windows-1252?Q?M=FCller_=96_weir?= <m@weir.example>
Subject: =?windows-1252?Q?The_gate_=97_shut?=
Date: Wed, 10 Apr 2019 23:00:05 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

It costs =8050 =96 no more.

> Is it shut?
>> Look from the bridge.
> I did.
--x
Content-Type: message/rfc822

From: Ida Marsh <ida@weir.example>
Subject: The first
Date: Tue, 9 Apr 2019 08:00:00 +0200
Content-Type: text/plain

How high does it stand?
--x--
`;
    const reading = await read(outer, 'gate.eml');
    expect(reading.documents[0]?.metadata).toMatchObject({
      title: 'The gate — shut',
      authors: ['Müller – weir'],
    });
    expect(markdownOf(reading)).toBe(
      'It costs €50 – no more.\n\n> Is it shut?\n>\n> > Look from the bridge.\n>\n> I did.\n\n## The first\n\nIda Marsh, 2019-04-09 08:00+02:00\n\nHow high does it stand?',
    );
  });

  it('reads a message that has no header but that of its parts, by its name', async () => {
    const cut =
      'Content-Type: multipart/mixed;\n\tboundary="--=b7"\n\n----=b7\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nSp=C3=A4ter.\n----=b7--\n';
    const reading = await read(cut, 'cut.eml');
    expect(reading.format).toBe('eml');
    expect(markdownOf(reading)).toBe('Später.');
    expect((await read(cut, 'cut.txt')).format).toBe('text');
  });

  it('leaves a memo that a person typed alone', async () => {
    const memo = 'From: the crew\nTo: all\nSubject: keys\nDate: Monday\n\nThe keys are gone.';
    expect((await read(memo, 'memo.txt')).format).toBe('text');
    expect((await read(memo, 'memo.eml')).format).toBe('eml');
  });

  it('reads a page that was saved as a message as a page', async () => {
    const reading = await read(`From: <Saved by Blink>
Snapshot-Content-Location: https://weir.example/log/
Subject: Log
Date: Fri, 5 Apr 2019 08:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary=b

--b
Content-Type: text/html
Content-Location: https://weir.example/log/

<html><head><title>The log of the weir</title></head><body><article><h1>The log of the weir</h1><p>The keeper wrote down the height of the water every morning for thirty years, and read it again each <a href="9">night</a>.</p></article></body></html>
--b--
`);
    expect(reading.format).toBe('mhtml');
    expect(reading.documents[0]?.metadata.title).toBe('The log of the weir');
    expect(markdownOf(reading)).toContain('(https://weir.example/log/9)');
  });

  it('fails where there is no text', async () => {
    await expect(
      read('From: a@b.example\nSubject: x\nMessage-ID: <1@b>\n\n', 'x.eml'),
    ).rejects.toThrow('the message has no text');
  });
});

const message = (n: number, body: string): string =>
  `From list@weir.example Wed Apr 10 23:00:0${n} 2019\nFrom: a${n}@weir.example\nSubject: Letter ${n}\nMessage-ID: <m${n}@w>\n\n${body}\n\n`;

describe('mbox', () => {
  it('parts messages at From lines, and not at those in bodies', async () => {
    const reading = await read(
      message(
        1,
        'From the bank:\n\nFrom here it is far.\n\n>From me to you.\n>>From a quotation.',
      ) +
        message(2, 'From tom Thu Jan  1 00:00:00 2015\nwas the first line that he wrote.') +
        message(3, 'The end.'),
    );
    expect(reading.format).toBe('mbox');
    expect(reading.documents.map(({ metadata }) => metadata.title)).toEqual([
      'Letter 1',
      'Letter 2',
      'Letter 3',
    ]);
    const texts = reading.documents.map(({ blocks }) => blocks.map(({ text }) => text).join('|'));
    expect(texts[0]).toContain('From the bank:|From here it is far.|From me to you.');
    expect(texts[1]).toContain('From tom Thu Jan');
  });

  it('counts every message: what has no text fails alone', async () => {
    const reading = await read(message(1, '') + message(2, 'Text.') + message(3, '\n\n'));
    expect(reading.documents).toHaveLength(1);
    expect(reading.failed?.map(({ part }) => part)).toEqual(['message 1', 'message 3']);
  });

  it('fails a message that is a log alone, and soon', async () => {
    const started = performance.now();
    const reading = await read(
      message(1, `>From ${'the mill '.repeat(9)}\n`.repeat(15_000)) + message(2, 'Text.'),
    );
    expect(reading.documents).toHaveLength(1);
    expect(reading.failed).toEqual([{ part: 'message 1', reason: 'its text is larger than 1 MB' }]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('knows the zones and senders that programs write', () => {
    for (const line of [
      'From 1234@xxx Mon Jan 01 12:00:00 +0000 2020',
      'From MAILER-DAEMON Fri Jul  8 12:08:34 CEST 2011',
      'From Jane Roe Fri Jul  8 12:08:34 2011 -0700',
    ]) {
      expect(
        splitMbox(bytes(`${line}\nSubject: a\n\nText.\n\n${line}\nSubject: b\n\nText.`)),
      ).toHaveLength(2);
    }
  });
});
