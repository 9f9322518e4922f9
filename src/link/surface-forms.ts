import type { LinkTarget } from '../model/entity';

/**
 * How a surface form comes to name its target: written so by the owner (`title`, `alias`), met as the text
 * of a link (`learned`), or made here from the title (`derived`).
 */
export type FormKind = 'title' | 'alias' | 'learned' | 'derived';

export interface SurfaceForm {
  readonly text: string;
  readonly kind: FormKind;
}

/** `Left Wing Communism (1920)`, `Mercury [planet]` */
const TRAILING_BRACKET = /^(.{2,}?)\s*[([（][^()[\]（）]*[)\]）]\s*$/;

/** `Capital, 1867` and `Capital – 1867` */
const TRAILING_YEAR = /^(.{2,}?)\s*[,–—-]\s*\d{4}$/;

/** `202401151230 Title`, `2024-01-15 Title`, `01 - Title`, `1.2 Title` */
const LEADING_NUMBER =
  /^(?:\d{8,14}|\d{4}-\d{2}-\d{2}|\d{1,3}(?:\.\d{1,3})*\.?)(?:\s*[-–—_:.)]\s*|\s+)(?=\p{L})(.{3,})$/u;

/** `Brandt, Ada`, as card indexes and reference managers have it. */
const INVERTED =
  /^(\p{Lu}[\p{L}\p{M}'’-]+), (\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?)$/u;

const ARTICLE = /^(?:the|der|die|das|el|la|los|las|le|les|l['’]|il|lo|o|os)\s+(\S+\s+\S.*)$/i;

/** Titles that say what the note does with its subject: `Introduction to X`, `Import from X`. */
const TREATMENT =
  /^(?:(?:an\s+)?introduction\s+to|intro\s+to|getting\s+started\s+with|guide\s+to|overview\s+of|notes?\s+on|about|what\s+(?:is|are)|history\s+of|import\s+from|set\s+up|einf[üu]hrung\s+in|[üu]berblick\s+[üu]ber|geschichte\s+(?:der|des|von)|aus|introducci[óo]n\s+a(?:l)?|importar\s+desde|historia\s+de(?:l)?|acerca\s+de|introduction\s+(?:à|au|aux)|histoire\s+(?:de|du|des)|introdução\s+(?:a|à|ao))\s+(\S.+)$/i;

/** The same after the subject, in Japanese. */
const TREATMENT_AFTER = /^(.{2,})(?:の紹介|の概要|とは|入門|の管理|の設定|のセットアップ)$/;

/** A subtitle, where what stands before it is more than one word. */
const SUBTITLE = /^(\S+\s+\S[^:]*?)(?::\s|\s[–—]\s).+$/;

/** What is longer names nothing that anybody would write so. */
const LONGEST_FORM = 200;

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Every string that names a target, each once, the owner's own forms before derived ones. */
export function surfaceFormsOf(
  target: LinkTarget,
  learned: readonly string[] = [],
): readonly SurfaceForm[] {
  const forms = new Map<string, SurfaceForm>();
  const add = (text: string, kind: FormKind): void => {
    const form = text.trim();
    if (form.length < 2 || form.length > LONGEST_FORM || !hasWord(form) || forms.has(form)) return;
    forms.set(form, { text: form, kind });
  };
  add(target.title, 'title');
  for (const alias of target.aliases) add(alias, 'alias');
  for (const form of Object.keys(target.scoped ?? {})) add(form, 'alias');
  for (const form of learned) add(form, 'learned');
  for (const written of [target.title, ...target.aliases]) {
    for (const form of derivedForms(written)) add(form, 'derived');
  }
  return [...forms.values()];
}

/** The shorter forms that people use of a title, by repeated cutting. */
function derivedForms(title: string): readonly string[] {
  if (title.length > LONGEST_FORM) return [];
  const forms: string[] = [];
  const inverted = INVERTED.exec(title);
  if (inverted !== null) forms.push(`${inverted[2] ?? ''} ${inverted[1] ?? ''}`);
  const cut = (text: string, pattern: RegExp): string => {
    const kept = pattern.exec(text)?.[1]?.trim();
    if (kept === undefined || kept === '') return text;
    forms.push(kept);
    return kept;
  };
  let form = cut(title, LEADING_NUMBER);
  form = cut(form, TRAILING_BRACKET);
  form = cut(form, TRAILING_YEAR);
  form = cut(form, SUBTITLE);
  form = cut(form, TREATMENT);
  form = cut(form, TREATMENT_AFTER);
  cut(form, ARTICLE);
  return forms;
}
