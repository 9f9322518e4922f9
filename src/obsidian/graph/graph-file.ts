import type { App } from 'obsidian';

import type { RecordStore } from '../../vault/port';
import { recordOf } from '../views/view-memory';
import {
  parseGraphSettings,
  printGraphSettings,
  withGroups,
  withoutGroups,
  type ColourGroup,
  type GraphSettings,
} from './graph-settings';

/** What was there before, and what was written: the batch journal has notes alone, and this is a setting. */
interface Backup {
  /** Null where the graph had no settings yet. */
  readonly before: string | null;
  readonly after: string;
  readonly added: readonly ColourGroup[];
}

const BACKUP = 'graph-backup.json';

/** Thrown when a graph is open: it keeps its settings to itself and would write them over these. */
export class GraphOpenError extends Error {
  override readonly name = 'GraphOpenError';

  constructor() {
    super('A graph is open and would write its own settings over these. Close it first.');
  }
}

/** The graph's settings, in their file: read, changed with a backup, and changed back. */
export class GraphFile {
  private readonly app: App;
  private readonly records: RecordStore;

  constructor(app: App, records: RecordStore) {
    this.app = app;
    this.records = records;
  }

  get isGraphOpen(): boolean {
    return this.app.workspace.getLeavesOfType('graph').length > 0;
  }

  /** @throws UnknownSettingsError */
  async read(): Promise<GraphSettings> {
    const text = await this.text();
    return text === null ? {} : parseGraphSettings(text);
  }

  /** Adds colour groups. Whether the app shows them at once; otherwise it does when it is started again. */
  async add(groups: readonly ColourGroup[]): Promise<boolean> {
    this.refuseWhileOpen();
    const before = await this.text();
    const settings = before === null ? {} : parseGraphSettings(before);
    const after = printGraphSettings(withGroups(settings, groups));
    const added = groups.map(({ query, color }) => ({ query, color }));
    const backup: Backup = { before, after, added };
    await this.records.write(BACKUP, JSON.stringify(backup));
    await this.app.vault.adapter.write(this.path, after);
    return this.tellApp();
  }

  /**
   * Takes the groups added last off again: byte for byte where nothing has changed since, else those groups alone.
   *
   * @returns whether there were any
   */
  async restore(): Promise<boolean> {
    const backup = await this.backup();
    if (backup === null) return false;
    this.refuseWhileOpen();
    const { adapter } = this.app.vault;
    const now = await this.text();
    if (now === backup.after) {
      if (backup.before === null) await adapter.remove(this.path);
      else await adapter.write(this.path, backup.before);
    } else if (now !== null) {
      const settings = withoutGroups(parseGraphSettings(now), backup.added);
      await adapter.write(this.path, printGraphSettings(settings));
    }
    await this.records.remove(BACKUP);
    await this.tellApp();
    return true;
  }

  private get path(): string {
    return `${this.app.vault.configDir}/graph.json`;
  }

  private async text(): Promise<string | null> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.path)) ? adapter.read(this.path) : null;
  }

  private async backup(): Promise<Backup | null> {
    const text = await this.records.read(BACKUP);
    return text === null ? null : (JSON.parse(text) as Backup);
  }

  private refuseWhileOpen(): void {
    if (this.isGraphOpen) throw new GraphOpenError();
  }

  /**
   * The graph's core plugin has read its file when it was turned on. Where it has the function that the app calls
   * after a sync, it is asked to read it again; the function is not documented, and may be gone in any version.
   */
  private async tellApp(): Promise<boolean> {
    if (!('internalPlugins' in this.app)) return false;
    try {
      const plugins = recordOf(this.app.internalPlugins);
      const find = plugins['getPluginById'];
      const plugin: unknown = typeof find === 'function' ? find.call(plugins, 'graph') : null;
      const instance = recordOf(recordOf(plugin)['instance']);
      const reread = instance['onExternalSettingsChange'];
      if (typeof reread !== 'function') return false;
      await reread.call(instance);
      return true;
    } catch {
      return false; // Written all the same; the app reads it when it starts.
    }
  }
}
