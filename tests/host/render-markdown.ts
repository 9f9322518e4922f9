import type { MarkdownPostProcessorContext } from 'obsidian';
import {
  Component,
  MarkdownRenderer,
  MarkdownRenderChild,
  type App,
  type MarkdownView,
  type Plugin,
} from 'obsidian-test-mocks/obsidian';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { drawNode } from './draw-markdown-node';

/** The plugins whose processors run, in the order they were loaded. */
export const loadedPlugins = new Set<Plugin>();

const parser = unified().use(remarkParse).use(remarkGfm);

interface Rendering {
  readonly app: App;
  readonly sourcePath: string;
  readonly component: Component;
  /** The whole text, where a view shows a note of which each section knows its lines. */
  readonly note: string | null;
}

/** Rendered Markdown: sections, code block processors and post-processors included. */
export function drawMarkdown(): void {
  MarkdownRenderer.render = async (app, markdown, el, sourcePath, component) => {
    await render(markdown, el, { app, sourcePath, component, note: null });
  };
}

/** A note in reading view: properties as a box, then the sections, each with the line that it begins on. */
export async function renderNote(view: MarkdownView): Promise<void> {
  const el = view.contentEl
    .createDiv('markdown-reading-view')
    .createDiv('markdown-preview-view markdown-rendered')
    .createDiv('markdown-preview-sizer markdown-preview-section');
  if (view.file) el.createDiv({ cls: 'inline-title', text: view.file.basename });
  const component = new Component();
  view.addChild(component);
  await render(view.data, el, {
    app: view.app,
    sourcePath: view.file?.path ?? '',
    component,
    note: view.data,
  });
}

async function render(markdown: string, el: HTMLElement, rendering: Rendering): Promise<void> {
  const frontmatter = /^---\r?\n(?:[\s\S]*?\n)?---(?:\r?\n|$)/.exec(markdown)?.[0] ?? '';
  const hidden = frontmatter.replace(/[^\n]/g, ' ');
  const body = (hidden + markdown.slice(frontmatter.length)).replace(/%%[\s\S]*?%%/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const tree = parser.parse(body);
  const jobs: Promise<void>[] = [];
  for (const node of tree.children) {
    const first = (node.position?.start.line ?? 1) - 1;
    const section = el.createDiv({ cls: `el-${node.type}`, attr: { 'data-line': String(first) } });
    drawNode(section, node, {
      code: (language, source, into) => {
        const job = runCodeBlock(language, source, into, rendering);
        if (job) jobs.push(job);
        return job !== null;
      },
    });
    const context = contextOf(rendering, first, (node.position?.end.line ?? 1) - 1);
    for (const plugin of loadedPlugins) {
      for (const processor of plugin.markdownPostProcessors__) {
        const work: unknown = processor(section, context);
        if (work instanceof Promise) jobs.push(work as Promise<void>);
      }
    }
  }
  await Promise.all(jobs);
}

function runCodeBlock(
  language: string,
  source: string,
  into: HTMLElement,
  rendering: Rendering,
): Promise<void> | null {
  for (const plugin of loadedPlugins) {
    const handler = plugin.markdownCodeBlockProcessors__.get(language);
    if (!handler) continue;
    const el = into.createDiv(`block-language-${language}`);
    return Promise.resolve(handler(source, el, contextOf(rendering, 0, 0))).then(() => undefined);
  }
  return null;
}

function contextOf(
  { app, sourcePath, component, note }: Rendering,
  lineStart: number,
  lineEnd: number,
): MarkdownPostProcessorContext {
  const file = app.vault.getFileByPath(sourcePath);
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: file ? app.metadataCache.getFileCache(file)?.frontmatter : undefined,
    addChild: (child) => {
      component.addChild(child as unknown as MarkdownRenderChild);
    },
    getSectionInfo: () => (note === null ? null : { text: note, lineStart, lineEnd }),
  };
}
