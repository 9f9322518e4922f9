import { Notice } from 'obsidian';

import { messageOf } from '../model/message-of';
import { EngineClosedError } from '../worker/client';

/** Says that something did not work, and why. */
export function noticeOfError(what: string, error: unknown): void {
  if (error instanceof EngineClosedError) return;
  const reason = messageOf(error);
  new Notice(`${what}: ${reason}`, 10_000);
}
