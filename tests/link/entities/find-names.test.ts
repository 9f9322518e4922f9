import { describe, expect, it } from 'vitest';

import { findNames, nameCorpus } from '../../../src/link/entities/find-names';

const names = (text: string, language: string): string[] =>
  findNames(text, language).map((name) => name.text);

/** Names with their kinds: `person:Ada Brandt`. */
const kinds = (text: string, language: string): string[] =>
  findNames(text, language).map((name) => `${name.kind}:${name.text}`);

describe('findNames', () => {
  it('gives where names stand in the text, by UTF-16 units', () => {
    const text = '🌊 Yesterday it rained.\n\nThe ferry of Mr Olufsen left Port Ellen at noon.';
    const found = findNames(text, 'en');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Olufsen',
      'Port Ellen',
    ]);
    expect(found.map((name) => name.text)).toEqual(['Olufsen', 'Port Ellen']);
  });

  it('judges the word that opens a sentence', () => {
    expect(names('Fishermen blocked the quay.', 'en')).toEqual([]);
    expect(names('Skip the first part.', 'en')).toEqual([]);
    expect(names('Olufsen blocked the quay.', 'en')).toEqual(['Olufsen']);
    expect(names('Perhaps Hannah Weir was right.', 'en')).toEqual(['Hannah Weir']);
    expect(names('Workers Party leaders met.', 'en')).toEqual(['Workers Party']);
    expect(names('Vecinos del barrio protestan.', 'es')).toEqual([]);
    expect(names('Heureusement, Odile Morvan est venue.', 'fr')).toEqual(['Odile Morvan']);
  });

  it('tells German names from German nouns', () => {
    expect(names('Die Webstühle stehen seit dem Streik der Arbeiter still.', 'de')).toEqual([]);
    expect(names('Die Kosten der Sanierung trägt der Steuerzahler.', 'de')).toEqual([]);
    expect(names('Gestern sprach Kanzlerin Brückner in Kassel.', 'de')).toEqual([
      'Brückner',
      'Kassel',
    ]);
    expect(names('Trainer Olufsen lobte das Spiel seiner Mannschaft.', 'de')).toEqual(['Olufsen']);
    expect(names('Der Vorstand der Deutschen Bahn lehnte ab.', 'de')).toEqual(['Deutschen Bahn']);
    expect(names('Er las in der Roten Fahne.', 'de')).toEqual(['Roten Fahne']);
    expect(names('Jens von der Heide arbeitet bei der Weidner AG.', 'de')).toEqual([
      'Jens von der Heide',
      'Weidner AG',
    ]);
  });

  it('keeps particles and the kind of thing, leaves titles and articles', () => {
    expect(names('La señora Pilar de la Cruz llamó.', 'es')).toEqual(['Pilar de la Cruz']);
    expect(names('Santiago Ramón y Cajal y Dolores Medio llegaron.', 'es')).toEqual([
      'Santiago Ramón y Cajal',
      'Dolores Medio',
    ]);
    expect(names('Il habite près du lac Léman et de la rue des Lilas.', 'fr')).toEqual([
      'lac Léman',
      'rue des Lilas',
    ]);
    expect(names("L'ordre de la Commission européenne vise l'Espagne.", 'fr')).toEqual([
      'Commission européenne',
      'Espagne',
    ]);
    expect(names('We wrote to French President Emmanuel Macron.', 'en')).toEqual([
      'French',
      'Emmanuel Macron',
    ]);
    expect(names('The Food and Drug Administration and Greenpeace agree.', 'en')).toEqual([
      'Food and Drug Administration',
      'Greenpeace',
    ]);
  });

  it('leaves German nouns that are names nowhere, and takes those that only a name can be', () => {
    expect(names('Deshalb schloss das Krankenhaus im Herbst.', 'de')).toEqual([]);
    expect(names('Fahr- und Linienpläne hängen aus.', 'de')).toEqual([]);
    expect(names('Kurzfristige Textilien kamen an.', 'de')).toEqual([]);
    expect(names('Er lag in einem Kasseler Krankenhaus.', 'de')).toEqual([]);
    expect(names('Das sagte Kanzler Westerwelle.', 'de')).toEqual(['Westerwelle']);
    expect(names('Vor dem Dänen Claus Olufsen lag niemand.', 'de')).toEqual(['Claus Olufsen']);
    expect(names('Sie lebt in New York und in Haldenwitz.', 'de')).toEqual([
      'New York',
      'Haldenwitz',
    ]);
    expect(names('Die Gruppe um Stefan Olufsen von der Universität Kassel tagt.', 'de')).toEqual([
      'Stefan Olufsen',
      'Universität Kassel',
    ]);
  });

  it('joins Spanish names over their prepositions, and not an acronym to a place', () => {
    expect(names('La secretaria de UGT de Toledo firmó.', 'es')).toEqual(['UGT', 'Toledo']);
    expect(names('Firmaron en el Instituto por la Paz.', 'es')).toEqual(['Instituto por la Paz']);
    expect(names('Ella vive junto a la plaza del Mercado Viejo.', 'es')).toEqual([
      'plaza del Mercado Viejo',
    ]);
    expect(names('Viajé mucho y Olufsen también.', 'es')).toEqual(['Olufsen']);
  });

  it('ends a company’s name at its legal form, and words made with a name are none', () => {
    expect(names('It bought Olufsen Dredging Inc of Port Ellen.', 'en')).toEqual([
      'Olufsen Dredging Inc',
      'Port Ellen',
    ]);
    expect(names('Er leitet die Weidner AG in Kassel.', 'de')).toEqual(['Weidner AG', 'Kassel']);
    expect(names('The Leith-based Olufsen joined a Marx-inspired club.', 'en')).toEqual([
      'Olufsen',
    ]);
  });

  it('knows articles and numbers that are part of a name', () => {
    expect(names('Le président Farid el-Khoury a reçu le comité.', 'fr')).toEqual([
      'Farid el-Khoury',
    ]);
    expect(names('They met members of al-Nahar in May.', 'en')).toEqual(['al-Nahar']);
    expect(names('Las Vegas est loin.', 'fr')).toEqual(['Las Vegas']);
    expect(names('Las fábricas cerraron.', 'es')).toEqual([]);
    expect(names('Antiochus XI drowned in the river.', 'en')).toEqual(['Antiochus XI']);
    expect(names('The Corriere degli Scavi said so.', 'en')).toEqual(['Corriere degli Scavi']);
    expect(names('The August National Association of Millers index rose.', 'en')).toEqual([
      'National Association of Millers',
    ]);
  });

  it('takes titles in quotation marks whole, and no speech', () => {
    expect(kinds('Her poem “A Song of the Weir” was read aloud.', 'en')).toEqual([
      'work:A Song of the Weir',
    ]);
    expect(kinds('„Der stille Fluss“ ist ein Roman von Klara Brenner.', 'de')).toContain(
      'work:Der stille Fluss',
    );
    expect(names('“Nobody came,” said the warden.', 'en')).toEqual([]);
  });

  it('finds in headlines what other sentences show, and known places', () => {
    expect(names('STRIKE CLOSES THE PORT OF ROTTERDAM', 'en')).toEqual(['ROTTERDAM']);
    const corpus = nameCorpus(['In the harbour the Marlock lay. The Marlock sailed.'], 'en');
    expect(findNames('STORM SINKS THE MARLOCK', 'en', corpus).map(({ text }) => text)).toEqual([
      'MARLOCK',
    ]);
    expect(names('STORM SINKS THE MARLOCK', 'en')).toEqual([]);
  });

  it('goes by how a corpus writes a word', () => {
    const text = 'Fuller said nothing. Harrow left.';
    const corpus = nameCorpus(['The harrow and a harrow lay there, a fuller sack too.'], 'en');
    expect(names(text, 'en')).toEqual(['Fuller', 'Harrow']);
    expect(findNames(text, 'en', corpus)).toEqual([]);
  });

  it('tells kinds by words, lists and what stands beside a name', () => {
    expect(
      kinds(
        'Ada Brandt of the Weavers Union flew to Bolivia, and Dr Olufsen, 61, sailed to Marlock.',
        'en',
      ),
    ).toEqual([
      'person:Ada Brandt',
      'organisation:Weavers Union',
      'place:Bolivia',
      'person:Olufsen',
      'place:Marlock',
    ]);
    expect(kinds('They speak Welsh.', 'en')).toEqual(['concept:Welsh']);
  });
});
