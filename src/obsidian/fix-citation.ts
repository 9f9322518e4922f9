import { Notice, type App } from 'obsidian';

import { nameOf } from '../markdown/links';
import type { BrokenCitation } from '../pipeline/citation-fixes/broken-citations';
import type { ParagraphCandidate } from '../pipeline/citation-fixes/nearest-paragraphs';
import { planCitationFixes } from '../pipeline/citation-fixes/plan-citation-fixes';
import { applyPlan } from '../vault/apply-plan';
import { Dialog } from './dialog';
import { noticeWithUndo } from './notice-with-undo';
import { noticeOfError } from './notices';
import type { Session } from './session';
import { paragraphLabel } from './views/list/tree-rows';
import type { BrokenPlace } from './views/view-source';

/** Offers the paragraphs that a citation without one may have meant, and lets it lead to the one chosen. Whether it does. */
export async function fixCitation(session: Session, place: BrokenPlace): Promise<boolean> {
  try {
    const notes = await Promise.all(
      [...new Set([place.path, place.target])].map(async (path) => ({
        path,
        text: await session.vault.read(path),
      })),
    );
    const broken = (await session.engine.findBrokenCitations(notes)).find(
      ({ path, start }) => path === place.path && start === place.span.start,
    );
    if (broken === undefined || broken.candidates.length === 0) {
      new Notice(
        `No paragraph of “${nameOf(place.target)}” has the words of this citation. Open it and mend it by hand.`,
      );
      return false;
    }
    const to = await new Promise<ParagraphCandidate | null>((resolve) => {
      new FixModal(session.app, broken, resolve).open();
    });
    return to !== null && (await apply(session, broken, to));
  } catch (error) {
    noticeOfError('The citation was not mended', error);
    return false;
  }
}

async function apply(
  session: Session,
  citation: BrokenCitation,
  to: ParagraphCandidate,
): Promise<boolean> {
  const plan = await planCitationFixes(session.vault, [{ citation, to }]);
  const { batch } = await applyPlan(session.vault, plan, { now: () => new Date() });
  noticeWithUndo(
    session,
    batch === null ? 'The note has changed meanwhile; nothing was mended.' : 'Citation mended.',
    batch,
  );
  return batch !== null;
}

/** The words that a citation stands behind, and the paragraphs that have most of them. */
class FixModal extends Dialog {
  private readonly broken: BrokenCitation;
  private readonly decide: (to: ParagraphCandidate | null) => void;
  private decided: ParagraphCandidate | null = null;

  constructor(app: App, broken: BrokenCitation, decide: (to: ParagraphCandidate | null) => void) {
    super(app, `#^${broken.cited} does not exist`, 'corpus-fix');
    this.broken = broken;
    this.decide = decide;
  }

  override onClose(): void {
    super.onClose();
    this.decide(this.decided);
  }

  protected override fill(content: HTMLElement): void {
    const { broken } = this;
    const [best] = broken.candidates;
    if (best === undefined) return;
    content.createEl('p', {
      text: `${nameOf(broken.path)} cites it for these words:`,
      attr: { dir: 'auto' },
    });
    content.createEl('blockquote', { text: broken.claim, attr: { dir: 'auto' } });
    const list = content.createEl('fieldset', { cls: 'corpus-candidates' });
    list.createEl('legend', { text: 'Paragraphs that have most of them' });
    let chosen = best;
    const button = this.addButton(
      '',
      () => {
        this.decided = chosen;
        this.close();
      },
      true,
    );
    const choose = (candidate: ParagraphCandidate): void => {
      chosen = candidate;
      button.setText(`Cite ${nameOfCandidate(candidate)}`);
    };
    for (const candidate of broken.candidates) {
      const row = list.createEl('label', { cls: 'corpus-candidate' });
      const radio = row.createEl('input', { type: 'radio', attr: { name: 'corpus-candidate' } });
      radio.checked = candidate === best;
      radio.addEventListener('change', () => {
        choose(candidate);
      });
      const words = row.createDiv();
      words.createSpan({ cls: 'corpus-row-label', text: nameOfCandidate(candidate) });
      words.createSpan({
        cls: 'corpus-row-detail',
        text: candidate.verbatim
          ? ' word for word'
          : ` ${String(Math.round(candidate.score * 100))} % of the words`,
      });
      words.createDiv({ text: candidate.excerpt, attr: { dir: 'auto' } });
    }
    const cancel = this.addButton('Cancel', () => {
      this.close();
    });
    this.footer.prepend(cancel);
    choose(best);
    this.begins = button;
  }
}

function nameOfCandidate({ id }: ParagraphCandidate): string {
  return id === null ? 'this paragraph' : paragraphLabel(id);
}
