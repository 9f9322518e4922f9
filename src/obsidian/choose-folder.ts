import { FuzzySuggestModal, TFolder, type App } from 'obsidian';

/** Asks for one of the vault's folders. */
export class FolderChooser extends FuzzySuggestModal<TFolder> {
  private readonly choose: (folder: TFolder) => void;

  constructor(app: App, choose: (folder: TFolder) => void) {
    super(app);
    this.choose = choose;
    this.setPlaceholder('Folder of the vault');
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders(true);
  }

  override getItemText(folder: TFolder): string {
    return folder.isRoot() ? 'The whole vault' : folder.path;
  }

  override onChooseItem(folder: TFolder): void {
    this.choose(folder);
  }
}
