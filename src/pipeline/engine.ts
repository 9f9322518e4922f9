import type { LinkDecision } from '../link/evidence';
import type { StructuredDocument } from '../model/document';
import type { Collection, CollectionSummary } from '../model/collection';
import type { LinkTarget, Proposal } from '../model/entity';
import type { Asset, AssetInfo, BatchFile, PlacedAttachment, SourcePlace } from '../model/asset';
import type { LinkStyle, NoteFile, VaultPath } from '../model/note';
import type { DocumentKey, Plan } from '../model/plan';
import type { Source } from '../model/source';
import type { DocumentSummary, SummarySource } from '../model/summary';
import type { TableColumn } from '../model/table';
import type { ArchiveBudget, UnpackedArchive } from '../read/zip/archive';
import type { SectionAnswer } from '../summarize/written/judge-answers';
import type { JudgedSection } from '../summarize/written/judge-section';
import type { BrokenCitation } from './citation-fixes/broken-citations';
import type { SummaryCheck } from './check-summary';
import type { VaultCheck } from './check-vault';
import type { TagProposal } from '../link/tags/propose-tags';
import type { CitableText } from './summary-source';
import type { ImportOptions, ReadOptions } from './options';
import type { TagRequest } from './tags/draft-tags';

/** A source after reading and structuring. */
export interface SourceReading {
  readonly source: string;
  /** `sha256-...` of the bytes. */
  readonly hash: string;
  readonly format: string;
  readonly documents: readonly StructuredDocument[];
  readonly warnings: readonly string[];
  /** Of a table, what each column was taken for: a person may know better. */
  readonly columns?: readonly TableColumn[];
  /** Parts of the source that gave no document: with the documents, all that it holds. */
  readonly failed?: readonly SourceFailure[];
  /** Parts that are not meant to be a document. */
  readonly skipped?: readonly SourceFailure[];
  /** As `Reading.twinOf`. */
  readonly twinOf?: string;
  /** As `Reading.addresses`. */
  readonly addresses?: readonly string[];
  /** Where the source was found, where it was not given by itself. */
  readonly within?: SourcePlace;
  /** Files that the documents contain. */
  readonly assets?: readonly AssetInfo[];
  /** The hash of the one that shows what the source is. */
  readonly cover?: string;
}

/** A reading as the engine gives it, with the bytes of its files. */
export interface FullReading extends SourceReading {
  readonly assets: readonly Asset[];
}

/** A source that could not be read, alone. */
export interface SourceFailure {
  readonly source: string;
  readonly reason: string;
}

/** A note of the vault as an import needs to know it. */
export interface SurveyedNote {
  readonly path: VaultPath;
  readonly text: string;
  /** Whether the text is one that Corpus wrote: nobody has changed it since. */
  readonly ours: boolean;
}

/** What an import needs to know of the files of a vault that are no notes. */
export interface SurveyedAttachments {
  /** As `Vault.attachmentFolder` has it. */
  readonly folder: string;
  readonly files: readonly VaultPath[];
  /** Those that have the bytes of a file of the import. */
  readonly known: readonly PlacedAttachment[];
}

export interface VaultSurvey {
  readonly notes: readonly SurveyedNote[];
  readonly style: LinkStyle;
  readonly attachments: SurveyedAttachments;
  /** Documents that were imported to a path where no note stands any more. */
  readonly gone: readonly { readonly document: DocumentKey; readonly path: VaultPath }[];
  /** Paths of hubs and the like that were made once and stand there no more. */
  readonly deleted: readonly VaultPath[];
}

export interface ImportRequest {
  readonly readings: readonly SourceReading[];
  /** Files found with the sources that are no documents. */
  readonly files: readonly BatchFile[];
  /** Files fetched from the web, by their addresses. */
  readonly downloads: ReadonlyMap<string, AssetInfo>;
  readonly survey: VaultSurvey;
  readonly options: ImportOptions;
  /** ISO date, for the names of notes that stand beside one changed by hand. */
  readonly today: string;
}

/** What became of one document. */
export interface DocumentOutcome {
  readonly source: string;
  readonly index: number;
  readonly title: string;
  readonly path: VaultPath;
  readonly state: 'created' | 'updated' | 'unchanged' | 'skipped';
  readonly reason?: string;
}

/** An import as it would be: nothing is written yet. */
export interface ImportDraft {
  readonly plan: Plan;
  readonly documents: readonly DocumentOutcome[];
  /** Hub notes that the plan creates. */
  readonly hubs: readonly VaultPath[];
  /** Links made in the notes of this import. */
  readonly links: number;
  readonly paragraphs: number;
  /** What is to be told of sources as they meet this vault: a digest whose own source is not in it. */
  readonly warnings: readonly SourceFailure[];
  /** Files to be added to the vault, by the hashes of their bytes, which the engine does not have. */
  readonly attachments: readonly PlacedAttachment[];
  /** Names of files that no document shows. */
  readonly unused: readonly string[];
  /** What was removed and made harmless, by document: for the report. */
  readonly report: readonly StructuredDocument[];
}

export interface LinkRequest {
  readonly notes: readonly NoteFile[];
  /** The notes to find mentions in; all of `notes` when absent. */
  readonly only?: readonly VaultPath[];
  readonly minConfidence: number;
  readonly mentions: ImportOptions['mentions'];
  /** What the owner refused before; such mentions are proposed no more. */
  readonly decisions?: readonly LinkDecision[];
}

/** Notes that were written or are no more, since a mirror was last told. */
export interface MirrorChanges {
  /** Which mirror is meant; what is said of another than the present one is passed over. */
  readonly mirror: string;
  /** The first that is said of a mirror: it begins empty. */
  readonly begin?: true;
  readonly changed: readonly NoteFile[];
  readonly removed: readonly VaultPath[];
}

export interface MirroredLinkRequest extends Omit<LinkRequest, 'notes'> {
  /** A note as its owner is writing it, for whose mentions alone is asked; it need not be in the vault yet. */
  readonly note?: NoteFile;
  /** What was learnt of the vault before its last changes will do: an answer while somebody types. */
  readonly stale?: boolean;
}

export interface LinkDraft {
  readonly proposals: readonly Proposal[];
  readonly targets: readonly LinkTarget[];
}

/** What a mirror is asked, by name: what is given with the question, and the answer. */
export interface MirrorQuestions {
  /** Mentions that could be links. */
  readonly links: { readonly given: MirroredLinkRequest; readonly answer: LinkDraft };
  /** Tags that notes could have. */
  readonly tags: {
    readonly given: Omit<TagRequest, 'notes'>;
    readonly answer: readonly TagProposal[];
  };
  /** Whether links and citations hold, and which hubs may be duplicates; `files` as `checkVault` has it. */
  readonly check: { readonly given: readonly VaultPath[]; readonly answer: VaultCheck };
  /** Whether what summaries and digests say stands in what they cite. */
  readonly summaries: { readonly given: null; readonly answer: readonly SummaryCheck[] };
}

export type MirrorQuestion = keyof MirrorQuestions;

/** How much a summary is to say. */
export interface SummaryLength {
  /** About; by the document's length when absent. */
  readonly sentences?: number;
  /** Whole paragraphs quoted besides, at most; none when absent. */
  readonly quotations?: number;
}

/**
 * The heavy, pure half of the pipeline.
 *
 * Arguments and results are plain data, so that a host may run it on another thread. Rejections are
 * `Error`s whose message is for people.
 */
export interface Engine {
  /** Reads and structures one source. Rejects when it cannot be read. */
  readDocuments(source: Source, options: ReadOptions): Promise<FullReading>;
  /** Tells what a file is that is no document. Rejects where it may not stand in a vault. */
  examineFile(source: Source): Promise<AssetInfo>;
  /** Unpacks some of an archive's files, from the entry `from` on. Rejects when it cannot be opened. */
  unpackArchive(archive: Source, from: number, budget: ArchiveBudget): Promise<UnpackedArchive>;
  /** Makes the notes of an import, links them and discovers hubs. */
  draftImport(request: ImportRequest): Promise<ImportDraft>;
  /** Finds mentions that could be links. */
  draftLinks(request: LinkRequest): Promise<LinkDraft>;
  /** Proposes tags for notes. */
  draftTags(request: TagRequest): Promise<readonly TagProposal[]>;
  /** Keeps a copy of notes for later questions: a vault is carried over once, and then what has changed. */
  mirrorNotes(changes: MirrorChanges): Promise<void>;
  /** Answers a question of the copy; null where there is none of that name, and it has to be made again. */
  askMirror<Name extends MirrorQuestion>(
    mirror: string,
    question: Name,
    given: MirrorQuestions[Name]['given'],
  ): Promise<MirrorQuestions[Name]['answer'] | null>;
  /** What can be cited of each note, in the notes' order. */
  citableTexts(texts: readonly string[]): Promise<readonly CitableText[]>;
  summarize(source: SummarySource, length: SummaryLength): Promise<DocumentSummary>;
  /** Reads and checks what a model answered for the sections of one document; null for each answer without sentences. */
  judgeAnswers(
    source: SummarySource,
    answers: readonly SectionAnswer[],
  ): Promise<readonly (JudgedSection | null)[]>;
  /** Summarises several documents together. */
  summarizeCollection(collection: Collection): Promise<CollectionSummary>;
  /** The citations among the notes that do not hold, with the paragraphs that they may have meant. */
  findBrokenCitations(notes: readonly NoteFile[]): Promise<readonly BrokenCitation[]>;
}
