import { describe, expect, it } from 'vitest';

import { writeLink, type NoteLink } from '../../src/markdown/links';
import { linkResolver } from '../../src/markdown/resolve-links';
import type { LinkStyle } from '../../src/model/note';

const paths = ['Home.md', 'Hubs/ISO.md', 'Hubs/Tess Carter.md', 'Old/ISO.md', 'Old/Odd [a] #1.md'];
const resolve = linkResolver(paths);
const shortest: LinkStyle = { markdown: false, path: 'shortest' };

function write(link: Partial<NoteLink>, style: Partial<LinkStyle> = {}): string {
  const whole = { from: 'Documents/One.md', target: 'Hubs/Tess Carter.md', ...link };
  return writeLink(whole, { ...shortest, ...style }, resolve);
}

describe('writeLink', () => {
  it('writes the name alone where it is the only one', () => {
    expect(write({})).toBe('[[Tess Carter]]');
    expect(write({ shown: 'Carter' })).toBe('[[Tess Carter|Carter]]');
    expect(write({ shown: 'Tess Carter' })).toBe('[[Tess Carter]]');
    expect(write({ subpath: '#^p3', shown: '3' })).toBe('[[Tess Carter#^p3|3]]');
  });

  it('writes a path where the name would lead elsewhere', () => {
    expect(write({ target: 'Hubs/ISO.md', shown: 'ISO' })).toBe('[[Hubs/ISO|ISO]]');
    expect(write({ target: 'Old/ISO.md', from: 'Old/Two.md', shown: 'ISO' })).toBe('[[ISO]]');
  });

  it('follows the other styles of paths', () => {
    expect(write({}, { path: 'absolute' })).toBe('[[Hubs/Tess Carter]]');
    expect(write({}, { path: 'relative' })).toBe('[[../Hubs/Tess Carter]]');
    expect(write({ from: 'Hubs/ISO.md' }, { path: 'relative' })).toBe('[[Tess Carter]]');
  });

  it('escapes the bar in a table', () => {
    expect(write({ shown: 'TC', inTable: true })).toBe('[[Tess Carter\\|TC]]');
  });

  it('links within the note without naming it', () => {
    const from = 'Hubs/Tess Carter.md';
    expect(write({ from, subpath: '#^p3' })).toBe('[[#^p3]]');
    expect(write({ from, subpath: '#^p3' }, { markdown: true })).toBe('[p3](#^p3)');
  });

  it('writes Markdown links with encoded addresses', () => {
    expect(write({ shown: 'T*C' }, { markdown: true })).toBe('[T\\*C](Tess%20Carter.md)');
    expect(write({ subpath: '#A b' }, { markdown: true })).toBe(
      '[Tess Carter](Tess%20Carter.md#A%20b)',
    );
  });

  it('falls back to Markdown where a wikilink could not say it', () => {
    expect(write({ target: 'Old/Odd [a] #1.md' })).toBe(
      '[Odd \\[a\\] #1](Odd%20%5Ba%5D%20%231.md)',
    );
    expect(write({ shown: '<% x %> k:: v' })).toBe('[\\<\\% x \\%> k:\\: v](Tess%20Carter.md)');
    expect(write({ shown: 'a | b' })).toBe('[a | b](Tess%20Carter.md)');
  });
});

describe('linkResolver', () => {
  it('ignores case and the extension', () => {
    expect(resolve('tess carter', 'Home.md')).toBe('Hubs/Tess Carter.md');
    expect(resolve('HUBS/iso.md', 'Home.md')).toBe('Hubs/ISO.md');
  });

  it('prefers the whole path, then the same folder, then the shortest', () => {
    expect(resolve('ISO', 'Old/Two.md')).toBe('Old/ISO.md');
    expect(resolve('ISO', 'Home.md')).toBe('Old/ISO.md');
    expect(resolve('Old/ISO', 'Hubs/ISO.md')).toBe('Old/ISO.md');
    expect(resolve('../Hubs/ISO', 'Old/Two.md')).toBe('Hubs/ISO.md');
  });

  it('finds nothing where there is nothing', () => {
    expect(resolve('Nobody', 'Home.md')).toBeNull();
    expect(resolve('s/ISO', 'Home.md')).toBeNull();
    expect(resolve('', 'Home.md')).toBe('Home.md');
  });
});
