import type { Plugin } from 'obsidian';

import type { VaultPath } from '../../model/note';
import { noticeOfError } from '../notices';
import type { Session } from '../session';
import type { ViewSource } from '../views/view-source';
import { registerCliHandlers } from './cli-handlers';
import { copyCitation } from './copy-citation';
import { openAddress } from './open-address';
import { SourceOpener } from './open-source';
import { activeEditor, pasteCitation } from './paste-citation';
import { readingPlace } from './reading-place';
import { CitationStepper } from './step-through-citations';

/** Registers what leads from citation to citation: commands, addresses, and the app's own command line. */
export function registerNavigation(
  plugin: Plugin,
  session: Session,
  source: ViewSource,
  openView: (view: 'dossier' | 'backlinks', path: VaultPath) => Promise<void>,
): void {
  const { app } = session;
  const add = (
    id: string,
    name: string,
    applies: () => boolean,
    run: () => Promise<void>,
  ): void => {
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        if (!applies()) return false;
        if (!checking) {
          run().catch((error: unknown) => {
            noticeOfError(name, error);
          });
        }
        return true;
      },
    });
  };
  const reading = (): boolean => readingPlace(app) !== null;
  const stepper = new CitationStepper(app, source);
  add('next-cited-paragraph', 'Go to next cited paragraph', reading, () => stepper.step('next'));
  add('previous-cited-paragraph', 'Go to previous cited paragraph', reading, () =>
    stepper.step('previous'),
  );
  add('copy-citation', 'Copy citation of this paragraph', reading, () =>
    copyCitation(session, source.index),
  );
  add(
    'paste-citation',
    'Paste as citation',
    () => activeEditor(session) !== null,
    async () => {
      const active = activeEditor(session);
      if (active !== null) await pasteCitation(session, source.index, active.editor, active.path);
    },
  );
  const opener = new SourceOpener(app);
  add('open-source', 'Open source of this sentence', reading, () => opener.open());
  add(
    'back-to-sentence',
    'Go back to the sentence',
    () => opener.canGoBack,
    () => opener.back(),
  );
  plugin.registerObsidianProtocolHandler('corpus', (params) => {
    openAddress(params, source, openView).catch((error: unknown) => {
      noticeOfError('The address could not be opened', error);
    });
  });
  registerCliHandlers(plugin, session);
}
