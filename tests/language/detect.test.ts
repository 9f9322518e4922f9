import { describe, expect, it } from 'vitest';

import { detectLanguage, languageAmong } from '../../src/language/detect';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The bees had left the hive before anyone in the house was awake.'],
    ['es', 'Las abejas se habían ido de la colmena antes de que nadie en la casa despertara.'],
    ['de', 'Die Bienen hatten den Stock verlassen, bevor jemand im Haus wach war.'],
    [
      'fr',
      'Les abeilles avaient quitté la ruche avant que personne dans la maison ne soit réveillé.',
    ],
    ['it', 'Le api avevano lasciato l’alveare prima che qualcuno nella casa fosse sveglio.'],
    ['pt', 'As abelhas tinham saído da colmeia antes que alguém na casa estivesse acordado.'],
    ['nl', 'De bijen hadden de korf verlaten voordat er iemand in het huis wakker was.'],
    ['ru', 'Пчёлы покинули улей прежде, чем кто-либо в доме проснулся.'],
    ['ja', 'その家の誰かが起きる前に、蜂は巣を離れていた。'],
    ['el', 'Οι μέλισσες είχαν φύγει από την κυψέλη πριν ξυπνήσει κανείς στο σπίτι.'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'Hello', '12 34 56', 'Radio Taxi Hotel', 'https://example.org/a/b'])(
    'does not guess at %j',
    (text) => {
      expect(detectLanguage(text)).toBe('und');
    },
  );

  it.each([
    [
      'de',
      'Eine Folge a_n mit a_{n+1} = a_n y ist monoton, wenn für alle n gilt: a_n \\leq a_{n+1}.',
    ],
    [
      'pt',
      'O espaço é fechado para a soma: se y \\in V e x \\in V, então y + x e \\alpha y são de V.',
    ],
  ])('reads the words of a text of formulas alone: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('languageAmong', () => {
  it('takes the one whose words a short text has, where one leads', () => {
    const short = 'Ein Parameter der Folge.';
    expect(detectLanguage(short)).toBe('und');
    expect(languageAmong(['en', 'de'], short)).toBe('de');
    expect(languageAmong(['en', 'fr'], short)).toBeNull();
    expect(languageAmong([], short)).toBeNull();
  });
});
