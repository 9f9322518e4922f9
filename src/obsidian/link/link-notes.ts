import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import { readLinkDecisions } from '../../pipeline/link-decisions';
import type { Session } from '../session';

/** Mentions less likely than this are not worth a person's time. */
const WORTH_ASKING = 0.2;

/** Where somebody asks for the mentions of one note, hardly any is left out: unlikely ones stand there unchosen. */
export const OF_ONE_NOTE = 0.05;

/** The mentions in the notes for which `wanted` holds that nobody has refused. */
export async function mentionsIn(
  { app, mirror, settings, vault }: Session,
  wanted: (path: VaultPath) => boolean,
  minConfidence = WORTH_ASKING,
): Promise<readonly Proposal[]> {
  const paths = app.vault.getMarkdownFiles().map(({ path }) => path);
  const { proposals } = await mirror.ask('links', {
    only: paths.filter(wanted),
    minConfidence,
    mentions: settings.mentions,
    decisions: await readLinkDecisions(vault.records),
  });
  return proposals;
}
