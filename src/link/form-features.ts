import type { Candidate } from './candidates';
import { COMMON_LANGUAGES, isFunctionWord } from './function-words';
import type { NoteView } from './note-view';
import { flag, ratio } from './vault-view';

/** How the words of the mentions fit the name that they stand for. */
export function formFeatures(candidate: Candidate, view: NoteView) {
  const { lexicon } = view.evidence;
  const shown = candidate.mentions.map(({ mention, form }) => ({ words: mention.shown, form }));
  const best = candidate.mentions[0];
  const form = best?.form ?? { text: '', kind: 'derived' as const, target: 0 };
  const title = lexicon.targets[candidate.target]?.title ?? '';
  const exact = shown.some(({ words, form }) => words === form.text);
  const sameCase =
    exact || shown.some(({ words, form }) => words.toLowerCase() === form.text.toLowerCase());
  const letters = form.text.replace(/[^\p{L}]/gu, '');
  const kinds = new Set(candidate.mentions.map((mention) => mention.form.kind));
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  return {
    words: best?.mention.words ?? 0,
    letters: Math.log(1 + form.text.length),
    exact: flag(exact),
    sameCase: flag(sameCase),
    inflected: flag(
      !sameCase && !shown.some(({ words, form }) => lexicon.sameWords(words, form.text)),
    ),
    title: flag(kinds.has('title')),
    alias: flag(kinds.has('alias')),
    learned: flag(kinds.has('learned')),
    derived: flag(kinds.has('derived') && kinds.size === 1),
    cover: Math.min(1, ratio(form.text.length, title.length)),
    capitals: ratio(upper, Math.max(1, form.text.split(/[\s-]+/).length)),
    lowerTitle: flag(/^\p{Ll}/u.test(form.text)),
    acronym: flag(letters.length > 1 && upper >= letters.length - 1 && letters.length < 7),
    digits: flag(/\d/.test(form.text)) + flag(letters === ''),
    stopWord: flag(isFunctionWord(form.text, COMMON_LANGUAGES)),
    lowerMention: ratio(shown.filter(({ words }) => /^\p{Ll}/u.test(words)).length, shown.length),
  };
}
