import { Menu, Notice } from 'obsidian';

import { noticeOfError } from '../../notices';
import type { NotePlace, OpenHow, ViewSource } from '../view-source';
import type { TreeHandlers } from './tree-list';
import { placeOf } from './tree-rows';

/** What rows of every list do where they lead: they open, are previewed, have a menu, and give their link away. */
export function rowDoors(
  source: ViewSource,
): Pick<TreeHandlers, 'open' | 'preview' | 'menu' | 'link' | 'copy'> {
  const linkTo = (place: NotePlace | null): string | null =>
    place === null ? null : (source.linkTo?.(place) ?? null);
  return {
    open: (row, how) => {
      const place = placeOf(row);
      if (place !== null) void source.openAt(place, how);
    },
    preview: (row, event, element) => {
      const place = placeOf(row);
      if (place !== null) source.preview(event, element, place);
    },
    menu: (row, event) => {
      const place = placeOf(row);
      if (place === null) return false;
      menuOf(place, source, linkTo(place)).showAtMouseEvent(event);
      return true;
    },
    link: (row) => linkTo(placeOf(row)),
    copy: (row) => {
      const link = linkTo(placeOf(row));
      if (link !== null) void copy(link);
      return link !== null;
    },
  };
}

const WAYS: readonly (readonly [how: OpenHow, title: string, icon: string])[] = [
  ['here', 'Open', 'file-text'],
  ['tab', 'Open in new tab', 'file-plus'],
  ['split', 'Open to the right', 'separator-vertical'],
];

function menuOf(place: NotePlace, source: ViewSource, link: string | null): Menu {
  const menu = new Menu();
  for (const [how, title, icon] of WAYS) {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void source.openAt(place, how)),
    );
  }
  if (link === null) return menu;
  menu.addSeparator();
  menu.addItem((item) =>
    item
      .setTitle('Copy link')
      .setIcon('link')
      .onClick(() => void copy(link)),
  );
  return menu;
}

async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    new Notice(`Copied ${link}.`);
  } catch (error) {
    noticeOfError('The link was not copied', error);
  }
}
