/** Languages whose names of countries are known: those that entities are found in. */
const LANGUAGES = ['en', 'es', 'de', 'fr'];

/** Names in use that the tables of Unicode's CLDR do not have, by ISO 3166 code. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  US: [
    'US',
    'U.S.',
    'USA',
    'U.S.A.',
    'United States of America',
    'EE. UU.',
    'EEUU',
    'États-Unis d’Amérique',
  ],
  GB: ['UK', 'U.K.', 'Great Britain', 'Gran Bretaña', 'Großbritannien', 'Grande-Bretagne'],
  KR: ['South Korea', 'Südkorea'],
  KP: ['North Korea', 'Nordkorea'],
  CZ: ['Czech Republic'],
  TR: ['Turkey'],
  AE: ['UAE'],
};

let table: ReadonlyMap<string, string> | null = null;

/**
 * The ISO 3166 code of the country that a name means in English, Spanish, German or French; null for other
 * names. `USA`, `Estados Unidos` and `United States` are one.
 *
 * The names come from `Intl.DisplayNames`, so no list is shipped.
 */
export function regionOf(name: string): string | null {
  table ??= regionTable();
  return table.get(fold(name)) ?? null;
}

function regionTable(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of regionCodes()) {
      const name = display.of(code);
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const [code, further] of Object.entries(FURTHER))
    for (const name of further) names.set(fold(name), code);
  return names;
}

/** Every pair of letters: the tables know which of them are countries. */
function* regionCodes(): Generator<string> {
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      // A code that is out of use (DD) is written as its successor's (DE).
      const inUse = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
      if (inUse && !NO_COUNTRIES.has(code)) yield code;
    }
}

/** Codes for unions, tests and what is unknown. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[.’'\s]+/g, ' ')
    .trim();
}
