import { SecretComponent, type App, type Setting, type SettingDefinitionControl } from 'obsidian';

import { PROVIDER_NAMES, type ProviderName } from '../../summarize/models/endpoint';
import { readPrices } from '../../summarize/written/estimate';
import { DEFAULT_SETTINGS, type CorpusSettings } from '../settings';

const TITLES: Readonly<Record<ProviderName, string>> = {
  openai: 'OpenAI, or a server that speaks its protocol',
  anthropic: 'Anthropic',
  ollama: 'Ollama',
  openrouter: 'OpenRouter',
  lmstudio: 'LM Studio',
  llamacpp: 'llama.cpp',
  vllm: 'vLLM',
};

/** What the settings have of models but for the key, which is no setting. */
export const MODEL_SETTINGS: readonly SettingDefinitionControl<keyof CorpusSettings>[] = [
  {
    name: 'Write summaries with a model',
    desc: 'The numbered paragraphs of the note go to the server below; you are asked before, each time. Sentences are checked against the paragraphs they cite. Off, nothing leaves this device.',
    control: { type: 'toggle', key: 'model', defaultValue: DEFAULT_SETTINGS.model },
  },
  {
    name: 'Provider',
    control: {
      type: 'dropdown',
      key: 'modelProvider',
      defaultValue: DEFAULT_SETTINGS.modelProvider,
      options: Object.fromEntries(PROVIDER_NAMES.map((name) => [name, TITLES[name]])),
    },
  },
  {
    name: 'Model',
    desc: 'Its name, as the provider writes it.',
    control: { type: 'text', key: 'modelName', defaultValue: DEFAULT_SETTINGS.modelName },
  },
  {
    name: 'Base URL',
    desc: 'Empty for the provider’s own.',
    control: {
      type: 'text',
      key: 'modelUrl',
      defaultValue: DEFAULT_SETTINGS.modelUrl,
      placeholder: 'https://…/v1',
    },
  },
  {
    name: 'Prices of a million tokens',
    desc: 'Sent and received, such as 3/15, to say the cost before. Empty where you do not want to know.',
    control: {
      type: 'text',
      key: 'modelPrices',
      defaultValue: DEFAULT_SETTINGS.modelPrices,
      placeholder: '3/15',
      validate: (prices) =>
        prices.trim() === '' || readPrices(prices) !== null
          ? undefined
          : 'Two numbers, as in 3/15.',
    },
  },
];

export const KEY_NAME = 'Key';

/** Draws the choice of the secret that is the key; the settings keep its name alone. */
export function drawKey(
  app: App,
  setting: Setting,
  name: string,
  save: (name: string) => void,
): void {
  // Both came with 1.11.4; an app without them has no place for a key.
  const storage = app.secretStorage as App['secretStorage'] | undefined;
  const component = SecretComponent as typeof SecretComponent | undefined;
  if (storage === undefined || component === undefined) {
    setting.setDesc('Keys need an app with a secret storage: Obsidian 1.11.4 or later.');
    return;
  }
  setting.setDesc('Kept in the app’s secret storage on this device, never in the vault.');
  setting.addComponent((el) => new component(app, el).setValue(name).onChange(save));
}
