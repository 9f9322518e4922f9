/**
 * The library: the rooms' functions over plain data, and the vaults; and the type of what the plugin offers to other
 * plugins and scripts as its `api`.
 *
 * @packageDocumentation
 */
export type * from './model/block';
export type * from './model/document';
export type * from './model/entity';
export type * from './model/note';
export type * from './model/outline';
export type * from './model/plan';
export type * from './model/source';
export type * from './model/span';
export type * from './model/summary';

export { applyEdits } from './markdown/edits';
export { scanNote } from './markdown/scan-note';
export { readSource } from './read/registry';
export { structureSource as structureDocument } from './structure/structure-source';
export { buildLexicon } from './link/lexicon';
export { learnFromVault } from './link/evidence';
export { proposeLinks as linkText } from './link/propose-links';
export { discoverEntities } from './link/entities/discover-entities';
export { findNames, nameCorpus, type FoundName, type NameCorpus } from './link/entities/find-names';
export { summarizeDocument } from './summarize/summarize-document';
export { checkCitation } from './summarize/check-citation';
export { readCitations } from './summarize/read-citations';
export { buildIndex } from './index/build-index';
export { noteFromText } from './index/note-from-text';
export { backlinksReport } from './index/backlinks-report';

export type { Vault, VaultEntry, RecordStore } from './vault/port';
export { MemoryVault } from './vault/memory-vault';
export { applyPlan } from './vault/apply-plan';
export { undoBatch } from './vault/undo-batch';
export { history } from './vault/history';
export { recover } from './vault/recover';

export type { Engine, ImportDraft, ImportRequest } from './pipeline/engine';
export { inProcessEngine } from './pipeline/in-process-engine';
export { readingPdfs } from './pipeline/reading-pdfs';
export { nodeEngine } from './node/node-engine.mjs';
export { draftImport as planImport } from './pipeline/draft-import';
export { importSources } from './pipeline/import-sources';
export { planLinks, proposeInVault } from './pipeline/plan-links';
export { planSummaries, type SummaryDraft, type SummaryOptions } from './pipeline/summarize-note';
export type { CollectionRequest } from './pipeline/collection-members';
export { planCollection } from './pipeline/summarize-collection';
export { planRefresh } from './pipeline/plan-refresh';
export { planAttach } from './pipeline/plan-attach';
export { checkSummary } from './pipeline/check-summary';
export { backlinksOf } from './pipeline/backlinks';
export type { ApiSource, CorpusApi, DatedMentions } from './pipeline/api';
export { dossierOf } from './pipeline/dossier';
export { checkVault } from './pipeline/check-vault';
export { findBrokenCitations } from './pipeline/citation-fixes/broken-citations';
export { nearestParagraphs } from './pipeline/citation-fixes/nearest-paragraphs';
export { planCitationFixes } from './pipeline/citation-fixes/plan-citation-fixes';
export { DEFAULT_IMPORT_OPTIONS } from './pipeline/options';
