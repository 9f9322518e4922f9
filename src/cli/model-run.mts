import process from 'node:process';
import { createInterface } from 'node:readline/promises';

import { fetchTransport, systemClock } from '../node/model-transport.mjs';
import { consentWords } from '../pipeline/consent-words';
import type { ModelConsent, ModelRun } from '../pipeline/write-with-model';
import {
  modelEndpoint,
  ModelSettingsError,
  readModelName,
  type ModelEndpoint,
  type ProviderName,
} from '../summarize/models/endpoint';
import { readPrices, type ModelPrices } from '../summarize/written/estimate';
import { UsageError, type Arguments } from './arguments.mjs';
import { interruptSignal } from './interrupt.mjs';
import type { Output } from './output.mjs';

/** Milliseconds for one answer: a large model on a small machine takes minutes. */
const MAX_MILLIS = 10 * 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

const BASE_URLS: Readonly<Partial<Record<ProviderName, string>>> = {
  openai: 'OPENAI_BASE_URL',
  anthropic: 'ANTHROPIC_BASE_URL',
  ollama: 'OLLAMA_HOST',
};

const KEYS: Readonly<Partial<Record<ProviderName, string>>> = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  openrouter: 'OPENROUTER_API_KEY',
  ollama: 'OLLAMA_API_KEY',
};

/**
 * The model that a command line names, with the key and base URL of the environment; null where it names none.
 *
 * @throws UsageError
 */
export function modelRun(args: Arguments, out: Output): ModelRun | null {
  const name = args.text('model');
  if (name === null) {
    const idle = (['base-url', 'prices'] as const).find((option) => args.text(option) !== null);
    if (idle !== undefined) throw new UsageError(`--${idle} is of use with --model only.`);
    return null;
  }
  const endpoint = endpointOf(name, args.text('base-url'), process.env);
  return {
    endpoint,
    transport: fetchTransport,
    clock: systemClock,
    signal: interruptSignal(),
    maxMillis: MAX_MILLIS,
    prices: pricesOf(args.text('prices')),
    confirm: (consent) => confirm(consent, args.flag('yes'), out),
    onProgress: out.progress,
    onWait: (millis, reason) => {
      out.say(`${reason}. Asking again in ${Math.max(1, Math.round(millis / 1000))} s.`);
    },
  };
}

function endpointOf(name: string, baseUrl: string | null, env: Environment): ModelEndpoint {
  try {
    const model = readModelName(name);
    const set = (variable: string | undefined): string | null =>
      variable === undefined ? null : (env[variable] ?? null);
    return modelEndpoint(model, {
      baseUrl: baseUrl ?? set(BASE_URLS[model.provider]),
      key: set('CORPUS_API_KEY') ?? set(KEYS[model.provider]),
    });
  } catch (error) {
    if (error instanceof ModelSettingsError) throw new UsageError(error.message);
    throw error;
  }
}

function pricesOf(text: string | null): ModelPrices | null {
  if (text === null) return null;
  const prices = readPrices(text);
  if (prices === null)
    throw new UsageError(
      `--prices takes what a million tokens cost, in and out, such as 3/15, not “${text}”.`,
    );
  return prices;
}

/** Says what would be sent; asks where somebody can answer. This machine needs no leave. */
async function confirm(consent: ModelConsent, agreed: boolean, out: Output): Promise<boolean> {
  for (const line of consentWords(consent)) out.say(line);
  if (agreed || consent.endpoint.local) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError('Nothing was sent: where nobody can be asked, --yes has to agree to it.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*y(?:es)?\s*$/i.test(await terminal.question('Send it? [y/N] '));
  } finally {
    terminal.close();
  }
}
