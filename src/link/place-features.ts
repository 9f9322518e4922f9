import type { Candidate } from './candidates';
import type { NoteView } from './note-view';
import { flag, ratio } from './vault-view';

/** Where in the note the mentions stand. */
export function placeFeatures(candidate: Candidate, view: NoteView) {
  const { facts } = view;
  const all = facts.mentions;
  const first = candidate.mentions[0];
  const places = candidate.mentions.flatMap(({ mention }) => view.contexts.get(mention) ?? []);
  const any = (key: keyof (typeof places)[number]): number =>
    flag(places.some((place) => place[key] === true));
  const near = candidate.mentions.some(({ mention, rank }) => {
    const before = all[rank - 1];
    const after = all[rank + 1];
    return (
      (before !== undefined && mention.place.start - before.place.end <= 3) ||
      (after !== undefined && after.place.start - mention.place.end <= 3)
    );
  });
  const capital = candidate.mentions.some(
    ({ mention }) =>
      /^\p{Lu}/u.test(mention.shown) && view.contexts.get(mention)?.sentenceStart === false,
  );
  return {
    mentions: Math.log(candidate.mentions.length),
    density: ratio(candidate.mentions.length * 100, facts.words.length + 50),
    first: ratio(first?.rank ?? 0, all.length),
    place: ratio(first?.mention.place.start ?? 0, facts.read.text.length),
    capitalInside: flag(capital),
    wholeLine: any('wholeLine'),
    lineStart: any('lineStart'),
    inList: any('inList'),
    wholeCell: any('wholeCell'),
    quoted: any('quoted'),
    bracketed: any('bracketed'),
    emphasised: any('emphasised'),
    tied: flag(places.every((place) => place.tied)),
    introduces: any('introduces'),
    pointed: any('pointed'),
    clauseEnd: any('clauseEnd'),
    lineLength: Math.min(...places.map((place) => place.lineLength)),
    lineNames: Math.max(...candidate.mentions.map(({ rank }) => namesAround(rank, view))),
    nearOther: flag(near),
    inHeading: flag(candidate.mentions.some((mention) => mention.inHeading)),
    headingOnly: flag(candidate.mentions.every((mention) => mention.inHeading)),
    sentenceStart: flag(places.every((place) => place.sentenceStart)),
  };
}

/** How far names are looked for around a mention. */
const AROUND = 80;

/** How many other names stand close to the mention of this rank. */
function namesAround(rank: number, { facts }: NoteView): number {
  const { mentions } = facts;
  const own = mentions[rank]?.place;
  if (own === undefined) return 0;
  let [from, to] = [rank, rank];
  while (from > 0 && own.start - (mentions[from - 1]?.place.end ?? 0) < AROUND) from--;
  while (to < mentions.length - 1 && (mentions[to + 1]?.place.start ?? 0) - own.end < AROUND) to++;
  return to - from;
}
