export const USAGE = `corpus: turns piles of documents into a linked, cited Obsidian vault

  corpus import <path|url|-> ... --vault <dir> [--into <folder>] [--dry-run] [--no-link] [--no-hubs]
                [--split <line>|--no-split] [--columns <name=role,...>] [--trust]
                [--download-images] [--json]
  corpus read <path|url|-> ... [--split <line>|--no-split] [--columns <name=role,...>]
                the documents alone, as JSON lines
  corpus link --vault <dir> [note ...] [--apply] [--min-confidence <0..1>] [--json]
  corpus tags --vault <dir> [note|folder ...] [--apply] [--min-confidence <0..1>] [--json]
                tags that notes could have: the vault’s own first, then new ones; --apply gives the sure
                ones of the vault’s own, as a batch
  corpus number <note|folder ...> --vault <dir> [--json]       notes of your own: each paragraph without a
                block id gets one, so that it can be cited and summarised
  corpus summarize <note ...> --vault <dir> [--sentences <n>] [--coverage]
                [--numbers place|own|none] [--json]   headings and citations by place in the note, by the
                numbers that the source gives its paragraphs itself, or headings without
  corpus summarize --folder <dir>|--tag <tag>|--series <note>|--about <note> --vault <dir> [--json]
                several documents in one note: what they share, where they differ, what happened when
  corpus summarize --refresh <summary ...> --vault <dir> [--json]   again, after its sources changed
  corpus summarize - [--sentences <n>] [--json]                plain text on standard input, no vault
                both: [--model <provider:name> [--base-url <url>] [--prices <in>/<out>] [--yes]]
  corpus attach <digest> <source> --vault <dir> [--json]       the digest’s citations become links
  corpus merge <hub> <into> --vault <dir> [--dry-run] [--json]     two hubs become one
  corpus rename <hub> <new name> --vault <dir> [--dry-run] [--json]
  corpus backlinks <note> --vault <dir> [--json]
  corpus dossier <note> --vault <dir>
  corpus canvas <note> --vault <dir> [--into <folder>] [--json]    its map, as a JSON Canvas
  corpus base --vault <dir> [--into <folder>] [--json]     a base over documents, hubs and summaries
  corpus check --vault <dir> [--summaries] [--json]   every link and citation resolves, every id is
                unique; what summaries and digests say stands in the paragraphs that they cite; hubs
                that are probably duplicates
  corpus check --vault <dir> --fix [--apply] [--json] the paragraphs that broken citations may have
                meant, by their words; --apply takes those that leave no doubt, as a batch
  corpus undo --vault <dir> [batch]        takes the last batch, or the named one, back
  corpus history --vault <dir> [--json]    the batches
  corpus install --vault <dir>             puts the built plugin into the vault and enables it
  corpus --version                         which version this is

Roles of a table’s columns: text, title, author, published, url, tags, language, deck, other.

A model writes a summary only where --model names one: openai, anthropic, openrouter, ollama, lmstudio,
llamacpp or vllm. What is sent, and where, is said before; --yes agrees to it. Keys come from the environment
(CORPUS_API_KEY, or OPENAI_API_KEY, ANTHROPIC_API_KEY, OPENROUTER_API_KEY), and base URLs from --base-url,
OPENAI_BASE_URL, ANTHROPIC_BASE_URL or OLLAMA_HOST. Prices are those of a million tokens, in and out.

A note is a path, a title or an alias. Exit status: 0 done, 1 done but something failed (named, with
its reason), 2 wrong usage, 3 nothing could be done.
`;
