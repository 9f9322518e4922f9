import type { App } from 'obsidian';

import type { Engine } from '../pipeline/engine';
import type { Vault } from '../vault/port';
import type { MirroredVault } from './mirrored-vault';
import type { CorpusSettings } from './settings';

/** What the plugin's commands work with while it is loaded. */
export interface Session {
  readonly app: App;
  readonly vault: Vault;
  readonly engine: Engine;
  /** The engine's copy of the vault, for questions about all of it. */
  readonly mirror: MirroredVault;
  /** As they are now: read again for each use. */
  readonly settings: CorpusSettings;
  /** Shows that something is going on, in the status bar; null ends it. */
  readonly showStatus: (text: string | null) => void;
}
