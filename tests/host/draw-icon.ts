/** Icons by name: the bench page hands over Lucide's, which the app has built in; jsdom tests do without. */
const icons = new Map<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>();

export type IconNodes = Readonly<
  Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>
>;

export function provideIcons(nodes: IconNodes): void {
  for (const [name, shapes] of Object.entries(nodes)) icons.set(name, shapes);
}

/** As the app's: replaces the content by the icon, or leaves it empty where there is none of that name. */
export function setIcon(parent: HTMLElement, name: string): void {
  parent.empty();
  const id = name.replace(/^lucide-/, '');
  const svg = parent.createSvg('svg', {
    cls: ['svg-icon', `lucide-${id}`],
    attr: {
      viewBox: '0 0 24 24',
      width: '24',
      height: '24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
  });
  for (const [tag, attr] of icons.get(id) ?? []) {
    svg.createSvg(tag as keyof SVGElementTagNameMap, { attr: { ...attr } });
  }
}

/** As the app's: the tooltip is the element's `aria-label`. */
export function setTooltip(el: HTMLElement, tooltip: string): void {
  el.setAttribute('aria-label', tooltip);
}
