/** The plugin's place in the status bar: what is going on, and nothing while nothing is. */
export function statusBar(item: HTMLElement): (text: string | null) => void {
  item.addClass('corpus-status');
  item.setAttribute('role', 'status');
  item.hide();
  return (text) => {
    item.setText(text ?? '');
    item.toggle(text !== null);
  };
}
