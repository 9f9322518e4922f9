import type { BacklinksReport } from '../index/backlinks-report';
import { nameOf, writeLink } from '../markdown/links';
import { linkResolver } from '../markdown/resolve-links';
import type { LinkStyle, VaultPath } from '../model/note';
import { renderDossier } from '../write/render-dossier';

/**
 * A dossier of a note as Markdown: what links to it, sentence by sentence, with a link to each paragraph.
 *
 * @param paths Every note of the vault, so that links are as short as they may be.
 */
export function dossierText(
  title: string,
  { target, groups }: BacklinksReport,
  paths: readonly VaultPath[],
  style: LinkStyle,
): string {
  const resolve = linkResolver(paths);
  return renderDossier(
    title,
    groups.map((group) => ({
      title: group.title,
      date: group.date,
      mentions: group.mentions.map(({ paragraph, context }) => ({
        context,
        link: writeLink(
          {
            from: target,
            target: group.path,
            ...(paragraph === null ? {} : { subpath: `#^${paragraph}` }),
            shown:
              paragraph === null ? nameOf(group.path) : `¶${paragraph.replace(/^p(?=\d)/, '')}`,
          },
          style,
          resolve,
        ),
      })),
    })),
  );
}
