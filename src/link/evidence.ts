import { languageOfNotes } from './vault-language';
import { linkResolver } from '../markdown/resolve-links';
import type { ResolveLink } from '../markdown/links';
import type { LinkTarget } from '../model/entity';
import type { NoteFile, VaultPath } from '../model/note';
import { KeptFacts } from './kept-facts';
import { buildLexicon, type Lexicon } from './lexicon';
import { contextOf } from './mention-context';
import type { NoteFacts } from './note-facts';
import { sketchOf, type Sketch } from './sketch';

/** How often a surface form occurs in the vault, and how it is treated there. */
export interface FormCounts {
  /** Notes in which it occurs, linked or not. */
  notes: number;
  /** Those of them in which a person decided of it, and in which it is a link. */
  decided: number;
  linked: number;
  /** Occurrences inside sentences, where case tells, and those of them that begin in lower case. */
  inside: number;
  lower: number;
}

/** The same of a target. */
export interface TargetCounts {
  notes: number;
  decided: number;
  linked: number;
}

/** What the owner said of a proposal, kept with the vault. */
export interface LinkDecision {
  /** The note, or null where it goes for the whole vault. */
  readonly path: VaultPath | null;
  /** The words, or null for every form of the target. */
  readonly form: string | null;
  readonly target: VaultPath;
  readonly accepted: boolean;
}

/** A note's part in the evidence. */
export interface NotePart {
  readonly path: VaultPath;
  /** The targets that it mentions or links to, and those that it links to, ascending. */
  readonly named: Int32Array;
  readonly linked: ReadonlySet<number>;
  readonly forms: ReadonlySet<number>;
  readonly linkedForms: ReadonlySet<number>;
  /** Without `#`, in lower case. */
  readonly tags: ReadonlySet<string>;
  /** A person linked it or left it: not so a document that Corpus made a note of. */
  readonly decided: boolean;
  readonly sketch: Sketch;
  readonly words: number;
}

/** What a vault's notes show of how their owner links. Made by `learnFromVault`; read-only after. */
export interface Evidence {
  /** The notes that were learnt from. */
  readonly sources: readonly NoteFile[];
  /** A note's mentions and links, one learnt from or another. */
  readonly factsOf: (note: NoteFile) => NoteFacts;
  readonly lexicon: Lexicon;
  readonly resolve: ResolveLink;
  readonly notes: ReadonlyMap<VaultPath, NotePart>;
  readonly forms: ReadonlyMap<number, FormCounts>;
  readonly targets: ReadonlyMap<number, TargetCounts>;
  /** In how many notes a word occurs, by inflection key. */
  readonly wordNotes: ReadonlyMap<number, number>;
  /** How many pairs of a note and a target that it names a person decided of, and how many of them are links. */
  readonly pairs: number;
  readonly linkedPairs: number;
  readonly decisions: readonly LinkDecision[];
}

export interface LearningOptions {
  readonly decisions?: readonly LinkDecision[];
  /** As of `buildLexicon`; judged by the notes when absent. */
  readonly language?: string;
}

/**
 * Reads the whole vault once: how often each form and target is mentioned and how often linked, which words
 * are rare, which notes speak of the same things.
 */
export function learnFromVault(
  notes: readonly NoteFile[],
  targets: readonly LinkTarget[],
  options: LearningOptions = {},
): Evidence {
  const resolve = linkResolver(new Set([...notes, ...targets].map((note) => note.path)));
  const kept = new KeptFacts();
  const learned = textsOfLinks(notes, resolve, kept);
  const language = options.language ?? languageOfNotes(notes);
  const lexicon = buildLexicon(targets, { language, learned });
  return evidenceOf(notes, lexicon, resolve, options, kept);
}

/** As `learnFromVault`, with a lexicon that is there already. */
export function evidenceOf(
  notes: readonly NoteFile[],
  lexicon: Lexicon,
  resolve: ResolveLink,
  options: LearningOptions = {},
  kept = new KeptFacts(),
): Evidence {
  const counts = new Counts();
  const facts = notes.map((note) => {
    const read = kept.of(note, lexicon, resolve);
    counts.count(read);
    // Outlines and matches of a large vault would take much room: of most notes only the sums are kept.
    return { path: note.path, words: read.words, part: partOf(read) };
  });
  const decisions = options.decisions ?? [];
  for (const decision of decisions) counts.decide(decision, lexicon);
  const parts = new Map<VaultPath, NotePart>();
  for (const { path, words, part } of facts) {
    const sketch = sketchOf(words, counts.wordNotes, notes.length);
    parts.set(path, { ...part, path, sketch, words: words.length });
  }
  return {
    sources: notes,
    factsOf: (note) => kept.of(note, lexicon, resolve),
    lexicon,
    resolve,
    notes: parts,
    forms: counts.forms,
    targets: counts.targets,
    wordNotes: counts.wordNotes,
    pairs: counts.pairs,
    linkedPairs: counts.linkedPairs,
    decisions,
  };
}

/** The texts that links of the vault show, by the note that they lead to. */
function textsOfLinks(
  notes: readonly NoteFile[],
  resolve: ResolveLink,
  kept: KeptFacts,
): ReadonlyMap<VaultPath, readonly string[]> {
  const texts = new Map<VaultPath, Set<string>>();
  for (const note of notes) {
    for (const link of kept.outlineOf(note).links) {
      if (link.embed || link.display === null || link.target === '' || link.property) continue;
      const path = resolve(link.target, note.path);
      if (path === null || path === note.path || link.display.length > 80) continue;
      const known = texts.get(path);
      if (known === undefined) texts.set(path, new Set([link.display]));
      else known.add(link.display);
    }
  }
  return new Map([...texts].map(([path, set]) => [path, [...set]]));
}

function partOf(facts: NoteFacts): Omit<NotePart, 'path' | 'sketch' | 'words'> {
  const [named, linked] = [new Set<number>(), new Set<number>()];
  const [forms, linkedForms] = [new Set<number>(), new Set<number>()];
  for (const mention of facts.mentions) {
    for (const form of mention.forms) named.add(form.target);
    if (mention.form >= 0) forms.add(mention.form);
    if (mention.linkedTo < 0) continue;
    linked.add(mention.linkedTo);
    if (mention.form >= 0) linkedForms.add(mention.form);
  }
  named.delete(facts.own);
  const { tags } = facts;
  const decided = ![...tags].some((tag) => tag.startsWith('corpus/'));
  if (!decided) for (const set of [linked, linkedForms]) set.clear();
  return { named: Int32Array.from(named).sort(), linked, forms, linkedForms, tags, decided };
}

function add(counts: TargetCounts, decided: number): void {
  counts.notes++;
  counts.decided += decided;
}

/** Sums over notes. */
class Counts {
  readonly forms = new Map<number, FormCounts>();
  readonly targets = new Map<number, TargetCounts>();
  readonly wordNotes = new Map<number, number>();
  pairs = 0;
  linkedPairs = 0;

  count(facts: NoteFacts): void {
    const part = partOf(facts);
    const decided = part.decided ? 1 : 0;
    for (const form of part.forms) add(this.#form(form), decided);
    for (const form of part.linkedForms) this.#form(form).linked++;
    for (const target of part.named) add(this.#target(target), decided);
    for (const target of part.linked) this.#target(target).linked++;
    this.pairs += part.named.length * decided;
    this.linkedPairs += part.linked.size;
    for (const mention of facts.mentions) {
      if (mention.form < 0 || contextOf(facts.read.text, mention.place).sentenceStart) continue;
      const counts = this.#form(mention.form);
      counts.inside++;
      if (/^\p{Ll}/u.test(mention.shown)) counts.lower++;
    }
    for (const word of new Set(facts.words)) {
      this.wordNotes.set(word, (this.wordNotes.get(word) ?? 0) + 1);
    }
  }

  /** A decision weighs as much as a note in which the form stands, linked or left alone. */
  decide(decision: LinkDecision, lexicon: Lexicon): void {
    const linked = decision.accepted ? 1 : 0;
    const form = decision.form === null ? -1 : lexicon.formOf(decision.form);
    const target = lexicon.targetAt(decision.target);
    const counted: TargetCounts[] = [];
    if (form >= 0) counted.push(this.#form(form));
    if (target >= 0) counted.push(this.#target(target));
    for (const counts of counted) {
      counts.decided++;
      counts.linked += linked;
    }
  }

  #form(form: number): FormCounts {
    const counts = this.forms.get(form) ?? { notes: 0, decided: 0, linked: 0, inside: 0, lower: 0 };
    this.forms.set(form, counts);
    return counts;
  }

  #target(target: number): TargetCounts {
    const counts = this.targets.get(target) ?? { notes: 0, decided: 0, linked: 0 };
    this.targets.set(target, counts);
    return counts;
  }
}
