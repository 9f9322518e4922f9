import { withoutEnd } from '../../language/trim';

/** Which of the three ways of asking a server understands. */
export type ProtocolName = 'openai' | 'ollama' | 'anthropic';

interface Provider {
  readonly protocol: ProtocolName;
  readonly baseUrl: string;
  readonly needsKey: boolean;
}

/** The providers by the word that a user names them with. All but two speak OpenAI's protocol. */
const PROVIDERS = {
  openai: { protocol: 'openai', baseUrl: 'https://api.openai.com/v1', needsKey: true },
  anthropic: { protocol: 'anthropic', baseUrl: 'https://api.anthropic.com', needsKey: true },
  ollama: { protocol: 'ollama', baseUrl: 'http://127.0.0.1:11434', needsKey: false },
  openrouter: { protocol: 'openai', baseUrl: 'https://openrouter.ai/api/v1', needsKey: true },
  lmstudio: { protocol: 'openai', baseUrl: 'http://127.0.0.1:1234/v1', needsKey: false },
  llamacpp: { protocol: 'openai', baseUrl: 'http://127.0.0.1:8080/v1', needsKey: false },
  vllm: { protocol: 'openai', baseUrl: 'http://127.0.0.1:8000/v1', needsKey: false },
} as const satisfies Readonly<Record<string, Provider>>;

export type ProviderName = keyof typeof PROVIDERS;

export const PROVIDER_NAMES = Object.keys(PROVIDERS) as readonly ProviderName[];

/** A model and the server that runs it. */
export interface ModelEndpoint {
  readonly provider: ProviderName;
  readonly protocol: ProtocolName;
  /** The model's name as the server knows it. */
  readonly model: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Host and port. */
  readonly host: string;
  /** The server is this machine: nothing leaves it. */
  readonly local: boolean;
  /** Whether what is sent is encrypted on its way. */
  readonly encrypted: boolean;
  readonly key: string | null;
}

/** Thrown when a model, a base URL or a key is not given as it should be; the message is for people. */
export class ModelSettingsError extends Error {
  override readonly name = 'ModelSettingsError';
}

/**
 * Takes `provider:name` apart; the name may have colons of its own (`ollama:llama3.1:8b`).
 *
 * @throws ModelSettingsError
 */
export function readModelName(text: string): { provider: ProviderName; model: string } {
  const at = text.indexOf(':');
  const provider = text.slice(0, Math.max(0, at)).trim().toLowerCase();
  const model = text.slice(at + 1).trim();
  if (at < 1 || model === '' || model.length > 200 || /[\p{Cc}\s]/u.test(model))
    throw new ModelSettingsError(
      `“${text}” names no model. Write it as provider:name, such as ollama:llama3.1:8b.`,
    );
  if (!isProvider(provider))
    throw new ModelSettingsError(
      `There is no provider “${provider}”. Known: ${PROVIDER_NAMES.join(', ')}.`,
    );
  return { provider, model };
}

export function isProvider(name: string): name is ProviderName {
  return Object.hasOwn(PROVIDERS, name);
}

/**
 * The endpoint of a model.
 *
 * @param baseUrl Null or empty for the provider's own.
 * @throws ModelSettingsError where the URL is none, a key is missing, or a key would travel unencrypted.
 */
export function modelEndpoint(
  { provider, model }: { readonly provider: ProviderName; readonly model: string },
  given: { readonly baseUrl: string | null; readonly key: string | null },
): ModelEndpoint {
  const { protocol, baseUrl: usual, needsKey } = PROVIDERS[provider];
  const own = given.baseUrl?.trim() ?? '';
  const url = urlOf(own === '' ? usual : own);
  // `OLLAMA_HOST` is often a bare host: its port is then Ollama's own.
  if (provider === 'ollama' && !own.includes('://') && url.port === '') url.port = '11434';
  const key = given.key?.trim() ?? '';
  const local = isLoopback(url.hostname);
  const encrypted = url.protocol === 'https:';
  if (needsKey && own === '' && key === '')
    throw new ModelSettingsError(`“${provider}” needs a key, and none is given.`);
  if (/[^\x21-\x7e]/.test(key))
    throw new ModelSettingsError(`The key for “${provider}” has characters that no key has.`);
  if (key !== '' && !encrypted && !local)
    throw new ModelSettingsError(
      `The key for “${provider}” would travel unencrypted to ${url.host}. Use https, or no key.`,
    );
  return {
    provider,
    protocol,
    model,
    baseUrl: withoutEnd(`${url.origin}${url.pathname}`, /\//),
    host: url.host,
    local,
    encrypted,
    key: key === '' ? null : key,
  };
}

function urlOf(text: string): URL {
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  } catch {
    throw new ModelSettingsError(`“${text}” is not a URL.`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new ModelSettingsError(`Models are asked over http or https, not “${url.protocol}”.`);
  if (url.username !== '' || url.password !== '')
    throw new ModelSettingsError('A base URL must have no password in it.');
  // What a server listens on is no address to ask.
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1';
  return url;
}

/** Whether a host name means this machine (RFC 6761 for names, RFC 6890 for addresses). */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}
