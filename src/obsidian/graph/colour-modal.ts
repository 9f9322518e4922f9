import { Notice, type App } from 'obsidian';

import { Dialog } from '../dialog';
import { ARCHIVE_FILTER, OFFERED_GROUPS, type OfferedGroup } from './graph-settings';

/** What the dialog shows and does. */
export interface ColourOffer {
  /** Those that the graph does not have yet. */
  readonly missing: readonly OfferedGroup[];
  /** How many groups of the user's own are there, and stay. */
  readonly own: number;
  readonly isGraphOpen: boolean;
  readonly write: () => Promise<void>;
}

/** Shows the colours that the graph could have, and writes them where that is wished. */
export class ColourModal extends Dialog {
  private readonly offer: ColourOffer;

  constructor(app: App, offer: ColourOffer) {
    super(app, 'Colour the graph', 'corpus-colours');
    this.offer = offer;
  }

  protected override fill(content: HTMLElement): void {
    const { missing, own, isGraphOpen } = this.offer;
    const list = content.createEl('ul', { cls: 'corpus-colour-list' });
    for (const group of OFFERED_GROUPS) this.drawGroup(list, group, missing.includes(group));
    const kept =
      own === 0
        ? ''
        : ` The ${own === 1 ? 'group' : `${String(own)} groups`} that the graph has already ${own === 1 ? 'stays' : 'stay'} first.`;
    content.createEl('p', {
      text: `These groups are added to the settings of the graph.${kept} A backup is kept, and they can be taken off again.`,
    });
    const filter = content.createEl('p', { text: 'A filter that leaves out lists and reports: ' });
    for (const term of ARCHIVE_FILTER.split(' ')) {
      filter.createEl('code', { cls: 'corpus-colour-term', text: term });
      filter.appendText(' ');
    }
    if (isGraphOpen)
      content.createEl('p', {
        cls: 'corpus-colour-warning',
        text: 'A graph is open and would write its own settings over these. Close it, or copy the queries into it.',
        attr: { role: 'alert' },
      });
    this.addButton('Copy queries', () => void this.copy());
    const write = this.addButton(
      missing.length === 0 ? 'All are there' : 'Add to the graph',
      () => {
        this.close();
        void this.offer.write();
      },
      true,
    );
    write.disabled = isGraphOpen || missing.length === 0;
  }

  private drawGroup(
    list: HTMLElement,
    { name, query, color }: OfferedGroup,
    missing: boolean,
  ): void {
    const item = list.createEl('li');
    const swatch = item.createSpan({ cls: 'corpus-swatch', attr: { 'aria-hidden': 'true' } });
    swatch.setCssProps({ '--corpus-swatch': `#${color.rgb.toString(16).padStart(6, '0')}` });
    item.createSpan({ text: name });
    item.createEl('code', { text: query });
    if (!missing) item.createSpan({ cls: 'corpus-row-detail', text: 'there already' });
  }

  private async copy(): Promise<void> {
    const lines = [...OFFERED_GROUPS.map(({ query }) => query), ARCHIVE_FILTER];
    await navigator.clipboard.writeText(lines.join('\n'));
    new Notice('Copied the queries of the groups, and the filter.');
  }
}
