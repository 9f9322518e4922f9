import { describe, expect, it } from 'vitest';

import { LinkResolver } from '../../src/markdown/link-resolver';

const PATHS = ['Home.md', 'a/Note.md', 'b/c/Note.md', 'b/Only.md', 'b/home.md', 'Café.md'];

describe('LinkResolver', () => {
  const { resolve } = new LinkResolver(PATHS);

  it.each([
    ['Only', 'Home.md', 'b/Only.md'],
    ['only', 'Home.md', 'b/Only.md'],
    ['Only.md', 'Home.md', 'b/Only.md'],
    ['Note', 'Home.md', 'a/Note.md'],
    ['Note', 'b/c/Other.md', 'b/c/Note.md'],
    ['c/Note', 'Home.md', 'b/c/Note.md'],
    ['Home', 'a/Note.md', 'Home.md'],
    ['/a/Note', 'b/Only.md', 'a/Note.md'],
    ['/Note', 'b/Only.md', null],
    ['../a/Note', 'b/Only.md', 'a/Note.md'],
    ['./Only', 'b/home.md', 'b/Only.md'],
    ['./Only', 'Home.md', null],
    ['', 'b/Only.md', 'b/Only.md'],
    ['Cafe\u0301', 'Home.md', 'Café.md'],
    ['Missing', 'Home.md', null],
  ])('%j from %j is %j', (link, from, target) => {
    expect(resolve(link, from)).toBe(target);
  });

  it('follows additions and removals', () => {
    const resolver = new LinkResolver(PATHS);
    resolver.add('Note.md');
    expect(resolver.resolve('Note', 'Home.md')).toBe('Note.md');
    resolver.remove('Note.md');
    expect(resolver.resolve('Note', 'Home.md')).toBe('a/Note.md');
  });
});
