import { Notice } from 'obsidian';

import { EngineClosedError } from '../worker/client';

/** Says that something did not work, and why. */
export function noticeOfError(what: string, error: unknown): void {
  if (error instanceof EngineClosedError) return;
  const reason = error instanceof Error ? error.message : String(error);
  new Notice(`${what}: ${reason}`, 10_000);
}
