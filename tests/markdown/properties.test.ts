import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { readProperties } from '../../src/markdown/properties';
import { writeProperties } from '../../src/markdown/write-properties';
import type { Properties } from '../../src/model/document';

describe('readProperties', () => {
  it('reads what Obsidian writes', () => {
    const text =
      '---\ntitle: A name\ntags:\n  - one\n  - two/three\ndone: true\nn: 3\nempty:\n---\nText';
    expect(readProperties(text)).toEqual({
      properties: { title: 'A name', tags: ['one', 'two/three'], done: true, n: 3, empty: null },
      span: { start: 0, end: 72 },
      problem: null,
    });
  });

  it('copes with a byte order mark, CRLF and white space after the marks', () => {
    const { properties, span } = readProperties('\ufeff--- \r\na: 1\r\n---\t\r\nText');
    expect(properties).toEqual({ a: 1 });
    expect(span).toEqual({ start: 1, end: 16 });
  });

  it.each(['Text\n---\na: 1\n---', '---\na: 1\n', '----\na: 1\n----', ' ---\na: 1\n---', ''])(
    'finds none in %j',
    (text) => {
      expect(readProperties(text)).toEqual({ properties: {}, span: null, problem: null });
    },
  );

  it('takes empty properties for what they are', () => {
    expect(readProperties('---\n---\n')).toMatchObject({
      properties: {},
      span: { start: 0, end: 7 },
    });
    expect(readProperties('---\n# nothing\n---\n').problem).toBeNull();
  });

  it('flattens nested values and says so', () => {
    const read = readProperties(
      '---\na:\n  b: 1\n  c: [x, [y]]\nlink: [[Home]]\nm:\n  - k: v\n---\n',
    );
    expect(read.properties).toEqual({ 'a.b': 1, 'a.c': ['x', 'y'], link: ['Home'], m: ['k: v'] });
    expect(read.problem).toContain('“a” is nested');
  });

  it('keeps dates, long numbers and numeric names as they are written', () => {
    const read = readProperties(
      '---\nd: 2019-04-10\nid: 12345678901234567890\n2019: x\nh: 0x1F\n---\n',
    );
    expect(read.properties).toEqual({
      d: '2019-04-10',
      id: '12345678901234567890',
      2019: 'x',
      h: 31,
    });
  });

  it('has a name of its own for __proto__', () => {
    const { properties } = readProperties('---\n__proto__: {polluted: 1}\nconstructor: x\n---\n');
    expect(Object.keys(properties)).toEqual(['__proto__.polluted', 'constructor']);
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(readProperties('---\n__proto__: 1\n---\n').properties)).toEqual([
      '__proto__',
    ]);
  });

  it('counts the last of two equal names', () => {
    const read = readProperties('---\na: 1\na: 2\n---\n');
    expect(read.properties).toEqual({ a: 2 });
    expect(read.problem).toContain('twice');
  });

  it.each([
    ['lists in lists on one line', `k: ${'- '.repeat(1000)}x`],
    [
      'lists in lists on many lines',
      Array.from({ length: 40 }, (_, n) => `${' '.repeat(n)}-`).join('\n'),
    ],
    ['complex keys', `${'? '.repeat(400)}x`],
    ['flow collections', `k: ${'['.repeat(500)}`],
    ['many names', Array.from({ length: 20_000 }, (_, n) => `k${n}:`).join('\n')],
    ['many names in braces', `k: {${Array.from({ length: 3000 }, (_, n) => `k${n}`).join(',')}}`],
    ['length', `k: ${'x'.repeat(70_000)}`],
  ])('refuses too much of: %s', (_, yaml) => {
    const read = readProperties(`---\n${yaml}\n---\n`);
    expect(read.properties).toEqual({});
    expect(read.problem).toMatch(/^Not read: /);
  });

  it('never expands aliases nor runs tags', () => {
    const yaml = 'a: &a [x, x]\nb: *a\nc: !!js/function "function(){}"\nd: [*a, *a]';
    const read = readProperties(`---\n${yaml}\n---\n`);
    expect(read.properties).toEqual({ a: ['x', 'x'], b: null, c: 'function(){}', d: [] });
    expect(read.problem).toContain('reference');
  });

  it.each(['a: [', 'a: "', '\ta: 1\n b: 2', '- x\n- y', 'just text', 'a: b: c', '@'])(
    'tells what is wrong with %j',
    (yaml) => {
      const read = readProperties(`---\n${yaml}\n---\n`);
      expect(read.problem).not.toBeNull();
      expect(read.span).not.toBeNull();
    },
  );

  it('never throws', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...Array.from('ab:-?[]{},"\'|>&*!#%@ \n\t1')) });
    fc.assert(
      fc.property(yaml, (body) => {
        expect(() => readProperties(`---\n${body}\n---\n`)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeProperties', () => {
  it('writes as Obsidian does', () => {
    const properties: Properties = {
      title: 'The Fight: a digest',
      aliases: [],
      authors: ['[[Tess Carter]]'],
      published: '2019-04-10',
      tags: ['corpus/document'],
      n: 3,
      draft: false,
      deck: null,
    };
    expect(writeProperties(properties)).toBe(
      [
        '---',
        'title: "The Fight: a digest"',
        'aliases: []',
        'authors:',
        '  - "[[Tess Carter]]"',
        'published: 2019-04-10',
        'tags:',
        '  - corpus/document',
        'n: 3',
        'draft: false',
        'deck:',
        '---',
        '',
      ].join('\n'),
    );
  });

  it.each(['x\n---\n<script>', '<% tp.file.title %>', '---', 'a\u2028b', '-->', '%%x%%'])(
    'keeps %j on one inert line',
    (title) => {
      const written = writeProperties({ title });
      expect(written.split('\n')).toHaveLength(4);
      expect(written).not.toMatch(/<[a-z%]/i);
      expect(readProperties(written).properties).toEqual({ title });
    },
  );

  it('is read back equal, by us and by a YAML library as it comes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...Array.from('ab1-:# \t"\'\\[]{}%<>|&*!?,.~\u0085\u2028é\n')),
      }),
      fc.constantFrom(
        'yes',
        'No',
        '~',
        '1e3',
        '0x10',
        '12:30',
        '2019-04-10',
        'null',
        '.inf',
        'a: b',
      ),
    );
    const value = fc.oneof(
      text,
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.oneof(text, fc.integer())),
    );
    const properties = fc.dictionary(text, value, { noNullPrototype: true });
    fc.assert(
      fc.property(properties, (written) => {
        const yaml = writeProperties(written);
        expect(readProperties(`${yaml}Text`).properties).toEqual(written);
        const body = yaml.slice(4, -4);
        if (Object.keys(written).length > 0) {
          const library = parse(body, { uniqueKeys: false, stringKeys: true }) as unknown;
          if (!('__proto__' in written && Object.hasOwn(written, '__proto__'))) {
            expect(library).toEqual(written);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
