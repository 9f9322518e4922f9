import { Plugin } from 'obsidian';

import { addCommands } from './src/obsidian/commands';
import { extractPdfInApp } from './src/obsidian/extract-pdf';
import { ImportModal } from './src/obsidian/import/import-modal';
import { registerUnderlines } from './src/obsidian/link/editor/register-underlines';
import { MirroredVault } from './src/obsidian/mirrored-vault';
import { ObsidianVault } from './src/obsidian/obsidian-vault';
import { registerViews } from './src/obsidian/register-views';
import type { Session } from './src/obsidian/session';
import { CorpusSettingTab } from './src/obsidian/setting-tab';
import { readSettings, type CorpusSettings } from './src/obsidian/settings';
import { statusBar } from './src/obsidian/status-bar';
import type { CorpusApi } from './src/pipeline/api';
import type { Engine } from './src/pipeline/engine';
import { readingPdfs } from './src/pipeline/reading-pdfs';
import { WorkerEngine } from './src/worker/client';

/** The plugin: puts together what the rooms make, and decides nothing. */
export default class CorpusPlugin extends Plugin {
  override settings: CorpusSettings = readSettings(null);
  /** For other plugins and scripts; null until the plugin is loaded. */
  api: CorpusApi | null = null;
  private followSettings: () => void = () => undefined;

  override async onload(): Promise<void> {
    this.settings = readSettings(await this.loadData());
    const engine = new WorkerEngine();
    this.register(() => {
      engine.dispose();
    });
    const session = this.openSession(readingPdfs(engine, extractPdfInApp));
    this.followSettings = registerUnderlines(this, session);
    this.addSettingTab(
      new CorpusSettingTab(this.app, this, {
        get: () => this.settings,
        set: async (settings) => {
          this.settings = settings;
          await this.saveData(settings);
          this.followSettings();
        },
      }),
    );
    this.addRibbonIcon('library', 'Import documents', () => {
      new ImportModal(session).open();
    });
    addCommands(this, session);
    this.api = registerViews(this, session);
  }

  override async onExternalSettingsChange(): Promise<void> {
    this.settings = readSettings(await this.loadData());
    this.followSettings();
  }

  private openSession(engine: Engine): Session {
    const settings = (): CorpusSettings => this.settings;
    return {
      app: this.app,
      vault: new ObsidianVault(this.app),
      engine,
      mirror: this.addChild(new MirroredVault(this.app, engine)),
      get settings() {
        return settings();
      },
      showStatus: statusBar(this.addStatusBarItem()),
    };
  }
}
