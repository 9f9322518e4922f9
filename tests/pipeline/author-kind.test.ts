import { describe, expect, it } from 'vitest';

import { authorKind } from '../../src/pipeline/author-kind';

describe('authorKind', () => {
  it.each([
    'Tess Carter',
    'brian bean',
    'Simone de Beauvoir',
    'Ludwig van der Berg',
    'Maryam A',
    'Ruth Rogers',
    'Homer',
    'C.L.R. James',
  ])('%s is a person', (name) => {
    expect(authorKind(name)).toBe('person');
  });

  it.each([
    'Steering Committee',
    'Hull observers',
    'Observadores de Ostende',
    'Comité Directivo',
    'SW',
    'New Zealand socialists',
    'Redaktion Nord',
    'The Working Group on Gauges',
  ])('%s is a body', (name) => {
    expect(authorKind(name)).toBe('organisation');
  });
});
