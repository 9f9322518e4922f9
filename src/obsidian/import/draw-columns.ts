import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type TableColumn,
} from '../../model/table';

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  text: 'Text',
  title: 'Title',
  author: 'Authors',
  published: 'Date',
  url: 'Address',
  tags: 'Tags',
  language: 'Language',
  deck: 'Introduction',
  other: 'Property',
};

/** What each column of a table was taken for, with an example of its values, and the way to correct that. */
export function drawColumns(
  into: HTMLElement,
  columns: readonly TableColumn[],
  name: string,
  map: (columns: ColumnMapping) => void,
): void {
  // A table wider than the dialog scrolls by itself, also with the keyboard.
  const scroller = into.createDiv({
    cls: 'corpus-table-scroller',
    attr: { role: 'region', tabindex: '0', 'aria-label': `Columns of ${name}` },
  });
  const table = scroller.createEl('table', { cls: 'corpus-documents corpus-columns' });
  const head = table.createEl('thead').createEl('tr');
  for (const text of ['Column', 'Is', 'Example']) {
    head.createEl('th', { text, attr: { scope: 'col' } });
  }
  const body = table.createEl('tbody');
  for (const column of columns) {
    const row = body.createEl('tr');
    row.createEl('th', { text: column.name, attr: { scope: 'row', dir: 'auto' } });
    const select = row.createEl('td').createEl('select', {
      cls: 'dropdown',
      attr: { 'aria-label': `What “${column.name}” is` },
    });
    for (const role of COLUMN_ROLES)
      select.createEl('option', { value: role, text: ROLE_NAMES[role] });
    select.value = column.role;
    select.addEventListener('change', () => {
      map(mappingWith(columns, column.name, select.value as ColumnRole));
    });
    row.createEl('td', { text: column.example, attr: { dir: 'auto' } });
  }
}

/** A role is one column's: the one that had it becomes a property. */
function mappingWith(
  columns: readonly TableColumn[],
  name: string,
  role: ColumnRole,
): ColumnMapping {
  const before = role === 'other' ? undefined : columns.find((column) => column.role === role);
  return { ...(before === undefined ? {} : { [before.name]: 'other' }), [name]: role };
}
