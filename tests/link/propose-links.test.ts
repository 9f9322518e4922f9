import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { learnFromVault } from '../../src/link/evidence';
import { proposeLinks, type ProposalOptions } from '../../src/link/propose-links';
import { scanNote } from '../../src/markdown/scan-note';
import type { LinkTarget, Proposal } from '../../src/model/entity';

const target = (title: string, more: Partial<LinkTarget> = {}): LinkTarget => ({
  path: `${title}.md`,
  title,
  aliases: [],
  kind: null,
  ...more,
});

function propose(
  text: string,
  targets: readonly LinkTarget[],
  options: ProposalOptions = {},
  path = 'Note.md',
): readonly Proposal[] {
  const note = { path, text };
  const evidence = learnFromVault([note], targets);
  return proposeLinks(note, evidence.lexicon, { evidence, minConfidence: 0, ...options });
}

const named = (proposals: readonly Proposal[]): string[] =>
  proposals.map(({ text, target }) => `${text} > ${target}`);

/** Writes the links, as a wikilink that shows the words of the mention. */
function linked(text: string, proposals: readonly Proposal[]): string {
  let out = '';
  let last = 0;
  for (const { start, end, target } of proposals) {
    out += `${text.slice(last, start)}[[${target.slice(0, -3)}|${text.slice(start, end)}]]`;
    last = end;
  }
  return out + text.slice(last);
}

const GUILD = [target('Weavers’ Guild', { aliases: ['WG'] }), target('Port Ellen'), target('Loom')];

describe('proposeLinks', () => {
  it.each([
    ['Note', 'Note that the loom is old.', 'In Note we wrote that.'],
    ['Note', 'Note how the loom is made.', 'Note is what they call the loom.'],
    ['Note', 'It stood, but note also that the loom is old.', 'Read the note that she left.'],
    ['Note', 'Há dois teares. Note, entretanto, que são velhos.', 'Li a note que ele deixou.'],
    ['Note', 'Fui ao porto. Note que o tear é velho.', 'O livro Note é velho.'],
    ['Nota', '- Nota que el telar es viejo.', 'En la Nota que dejó lo dice.'],
    ['Merke', 'Dort steht er. Merke, dass er alt ist.', 'Herr Merke, dass er kam, war gut.'],
    ['Claim', 'It stood. “Claim that again,” he said.', 'The Claim that we made was this.'],
  ])('takes no verb that opens a sentence for the note %s', (title, verb, noun) => {
    const targets = [target(title)];
    expect(named(propose(verb, targets, {}, 'a.md'))).toEqual([]);
    expect(propose(noun, targets, {}, 'a.md').map((one) => one.target)).toEqual([`${title}.md`]);
  });

  it('proposes the first mention only, never one in a heading', () => {
    const text = '# Port Ellen\n\nA boat to Port Ellen.\n\nPort Ellen again.\n';
    expect(propose(text, GUILD).map(({ start }) => start)).toEqual([text.indexOf('Port', 10)]);
    expect(propose(text, GUILD, { headings: true })[0]?.start).toBe(2);
  });

  it('proposes once a section, or every mention, when asked', () => {
    const text = 'Port Ellen and Port Ellen.\n\n## Later\n\nPort Ellen.\n';
    expect(propose(text, GUILD, { firstMentionOnly: 'section' })).toHaveLength(2);
    expect(propose(text, GUILD, { firstMentionOnly: 'all' })).toHaveLength(3);
  });

  it('takes a link that is there for the first mention', () => {
    expect(propose('See [[Port Ellen|the port]]. Port Ellen is far.', GUILD)).toEqual([]);
  });

  it('takes no beginning of another name for a group, inflected as it is', () => {
    const targets = [target('Harbour Socialists'), target('Northern Weavers')];
    const text =
      'A Harbour Socialist Tendency, and a Northern Weaver Review. One Northern Weaver left.\n';
    expect(propose(text, targets).map(({ text, start }) => `${text} ${start}`)).toEqual([
      'Northern Weaver 64',
    ]);
  });

  it('never links a note to itself, but what its title names', () => {
    const targets = [target('The looms of Port Ellen'), target('Port Ellen')];
    const text = '# The looms of Port Ellen\n\nThe looms of Port Ellen are old.\n';
    const found = propose(text, targets, {}, 'The looms of Port Ellen.md');
    expect(named(found)).toEqual(['Port Ellen > Port Ellen.md']);
    expect(found[0]?.start).toBeGreaterThan(text.indexOf('\n'));
  });

  it('leaves code, links, comments, tags and properties alone', () => {
    const text =
      '---\ntopic: Loom\n---\n`Loom` %%Loom%% #Loom [Loom](https://loom.example) <b title="Loom">x</b>\n\n```\nLoom\n```\n';
    expect(propose(text, GUILD)).toEqual([]);
  });

  it('leaves tags that show as text alone, and what stands between them not', () => {
    const text = 'See \\<img alt="Loom"> and \\<b>the Loom\\</b>.';
    expect(propose(text, [target('Loom')]).map(({ start }) => start)).toEqual([
      text.indexOf('Loom\\<'),
    ]);
  });

  it('shows the notes that an ambiguous form could mean', () => {
    const targets = [target('Mercury (planet)'), target('Mercury (metal)')];
    const [found, ...more] = propose('Mercury is near.', targets);
    expect(more).toEqual([]);
    expect([found?.target, ...(found?.alternatives ?? [])].sort()).toEqual([
      'Mercury (metal).md',
      'Mercury (planet).md',
    ]);
  });

  it('reads an acronym as the note explains it', () => {
    const targets = [target('Weavers’ Guild', { aliases: ['WG'] })];
    expect(propose('The Wool Group (WG) met. WG voted.', targets)).toEqual([]);
    expect(named(propose('The WG met.', targets))).toEqual(['WG > Weavers’ Guild.md']);
  });

  it('takes no function word in small letters for an acronym', () => {
    const targets = [
      target('World Health Organization', { aliases: ['WHO'] }),
      target('Cooperativa del Norte', { aliases: ['CON'] }),
      target('Plain Area Network', { aliases: ['PLAN'] }),
    ];
    const text = 'Ask who came con prisa, said the WHO. A plan was made; the CON agreed.';
    const found = propose(text, targets, { firstMentionOnly: 'all' });
    expect(found.map((proposal) => proposal.text)).toEqual(['WHO', 'plan', 'CON']);
  });

  it('takes a short word with one capital for no acronym', () => {
    const targets = [target('Media Access Control', { aliases: ['MAC'] }), target('SONAR')];
    const found = propose('On a Mac, the MAC of Sonar is seen.', targets);
    expect(found.map((proposal) => proposal.text)).toEqual(['MAC', 'Sonar']);
  });

  it('takes no part of what the note itself is called', () => {
    const targets = [target('CAP'), target('CAP Theorem'), target('Brewer')];
    const text = 'The CAP Theorem, or Brewer on CAP. CAP!';
    const found = propose(text, targets, {}, 'CAP Theorem.md');
    expect(found.map(({ start, text: shown }) => `${start} ${shown}`)).toEqual([
      '20 Brewer',
      '30 CAP',
    ]);
  });

  it('ends behind the bracket that belongs to the name', () => {
    const targets = [target('Weavers’ Guild (WG)')];
    expect(propose('The Weavers’ Guild (WG) met.', targets)[0]?.text).toBe('Weavers’ Guild (WG)');
    expect(propose('They (the Weavers’ Guild) met.', targets)[0]?.text).toBe('Weavers’ Guild');
    const asked = [target('App “Where to?”'), target('Who met')];
    expect(propose('An App “Where to?” Yes.', asked)[0]?.text).toBe('App “Where to?”');
    expect(propose('“Who met?” they ask.', asked)[0]?.text).toBe('Who met');
  });

  it('knows a surname after the full name, where every mention is asked for', () => {
    const people = [target('Ada Brandt', { kind: 'person' })];
    const found = propose('Brandt? Ada Brandt spoke. Then Brandt left.', people, {
      firstMentionOnly: 'all',
    });
    expect(found.map(({ text }) => text)).toEqual(['Ada Brandt', 'Brandt']);
  });

  it('keeps a refused form refused', () => {
    const note = { path: 'Note.md', text: 'A loom and a boat to Port Ellen.' };
    const refused = { path: null, form: 'loom', target: 'Loom.md', accepted: false };
    const evidence = learnFromVault([note], GUILD, { decisions: [refused] });
    const found = proposeLinks(note, evidence.lexicon, { evidence, minConfidence: 0 });
    expect(named(found)).toEqual(['Port Ellen > Port Ellen.md']);
  });

  it('uses scoped forms in their notes only', () => {
    const targets = [target('Wool Board', { scoped: { WB: ['Note.md'] } })];
    expect(propose('The WB met.', targets)).toHaveLength(1);
    expect(propose('The WB met.', targets, {}, 'Other.md')).toEqual([]);
  });
});

/** Markdown that nests, made of words of which some are names. */
const WORDS = [
  'Port',
  'Ellen',
  'Loom',
  'WG',
  'weavers',
  '’',
  'guild',
  'the',
  'looms',
  '港',
  'Mercury',
];
const TARGETS = [...GUILD, target('Mercury (planet)'), target('Mercury (metal)'), target('港')];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const { markdown } = fc.letrec<{ markdown: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    fc
      .tuple(
        fc.constantFrom(
          ...[
            '**',
            '*',
            '`',
            '==',
            '%%',
            '$',
            '"',
            '(',
            '[',
            '[[',
            '![[',
            '<b>',
            '~~',
            '|',
            '\\',
            '!',
            '#',
            '^',
            '-',
          ],
        ),
        tie('inline'),
        fc.constantFrom(
          ...[
            '**',
            '*',
            '`',
            '==',
            '%%',
            '$',
            '"',
            ')',
            ']',
            ']]',
            '](Loom.md)',
            '](u)',
            '</b>',
            '|',
            '',
            ' ^p1',
          ],
        ),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(tie('inline'), fc.constantFrom(' ', '', '\n'), tie('inline'))
      .map((parts) => parts.join('')),
  ),
  markdown: fc.oneof(
    { depthSize: 'small' },
    tie('inline'),
    fc
      .tuple(
        fc.constantFrom(
          '# ',
          '- ',
          '> ',
          '> [!note] ',
          '| a | ',
          '```\n',
          '    ',
          '1. ',
          '<!-- ',
          '---\n',
          '[^1]: ',
        ),
        tie('markdown'),
        fc.constantFrom('\n', '\n\n', '\n```\n', ' |\n', ' -->\n', '\n---\n'),
      )
      .map((parts) => parts.join('')),
    fc.tuple(tie('markdown'), tie('markdown')).map((parts) => parts.join('\n\n')),
  ),
}));

describe('proposals on any Markdown', () => {
  const scopes = fc.constantFrom('note' as const, 'section' as const, 'all' as const);

  it('stand outside protected spans, in order, and show their own words', () => {
    fc.assert(
      fc.property(markdown, scopes, (text, firstMentionOnly) => {
        const proposals = propose(text, TARGETS, { firstMentionOnly, headings: true });
        const { protected: spans } = scanNote(text);
        let last = 0;
        for (const { start, end, text: shown } of proposals) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(shown);
          expect(spans.some((span) => span.start < end && start < span.end)).toBe(false);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('link once: linking again changes nothing', () => {
    fc.assert(
      fc.property(markdown, scopes, (text, firstMentionOnly) => {
        const note = { path: 'Note.md', text };
        const evidence = learnFromVault([note], TARGETS);
        const options = { evidence, minConfidence: 0.2, firstMentionOnly };
        const once = linked(text, proposeLinks(note, evidence.lexicon, options));
        const again = proposeLinks({ ...note, text: once }, evidence.lexicon, options);
        expect(linked(once, again)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('are taken out again without a trace', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const proposals = propose(text, TARGETS);
        const written = linked(text, proposals);
        const shift = (target: string): number => target.length - 3 + '[[|]]'.length;
        let restored = written;
        let grown = 0;
        const places = proposals.map((proposal) => {
          const start = proposal.start + grown;
          grown += shift(proposal.target);
          return { start, proposal };
        });
        const links = scanNote(written).links;
        for (const { start, proposal } of places.reverse()) {
          const link = links.find((candidate) => candidate.start === start);
          expect(link?.display).toBe(proposal.text);
          restored = restored.slice(0, start) + proposal.text + restored.slice(link?.end ?? start);
        }
        expect(restored).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
