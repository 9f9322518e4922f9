import type { Proposal } from '../../model/entity';
import type { VaultPath } from '../../model/note';
import { readLinkDecisions } from '../../pipeline/link-decisions';
import type { Session } from '../session';

/** Mentions less likely than this are not worth a person's time. */
const WORTH_ASKING = 0.2;

/** The mentions in the notes for which `wanted` holds that nobody has refused. */
export async function mentionsIn(
  { app, mirror, settings, vault }: Session,
  wanted: (path: VaultPath) => boolean,
): Promise<readonly Proposal[]> {
  const paths = app.vault.getMarkdownFiles().map(({ path }) => path);
  const { proposals } = await mirror.draftLinks({
    only: paths.filter(wanted),
    minConfidence: WORTH_ASKING,
    mentions: settings.mentions,
    decisions: await readLinkDecisions(vault.records),
  });
  return proposals;
}
