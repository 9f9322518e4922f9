import type { App } from 'obsidian';

import type { ModelRun } from '../../pipeline/write-with-model';
import {
  isProvider,
  modelEndpoint,
  ModelSettingsError,
  type ModelEndpoint,
} from '../../summarize/models/endpoint';
import type { Clock } from '../../summarize/models/transport';
import { readPrices } from '../../summarize/written/estimate';
import type { CorpusSettings } from '../settings';
import { ModelModal } from './model-modal';
import { requestTransport } from './request-transport';

/** Milliseconds for one answer: a large model on a small machine takes minutes. */
const MAX_MILLIS = 10 * 60_000;

const windowClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (millis, signal) =>
    new Promise((resolve, reject) => {
      const timer = window.setTimeout(resolve, millis);
      signal.addEventListener('abort', () => {
        window.clearTimeout(timer);
        reject(new Error('stopped'));
      });
    }),
};

/** A model of the settings, with the dialog that asks before and shows how far it is; close it after. */
export interface OpenModelRun {
  readonly run: ModelRun;
  readonly close: () => void;
}

/** @throws ModelSettingsError where the settings name no model, or its key is not there. */
export function openModelRun(app: App, settings: CorpusSettings): OpenModelRun {
  const endpoint = endpointOf(app, settings);
  const stop = new AbortController();
  const modal = new ModelModal(app, () => {
    stop.abort();
  });
  return {
    run: {
      endpoint,
      transport: requestTransport,
      clock: windowClock,
      signal: stop.signal,
      maxMillis: MAX_MILLIS,
      prices: readPrices(settings.modelPrices),
      confirm: (consent) => modal.ask(consent),
      onProgress: (progress) => {
        modal.showProgress(progress);
      },
      onWait: (millis, reason) => {
        modal.showWait(millis, reason);
      },
    },
    close: () => {
      modal.finish();
    },
  };
}

function endpointOf(app: App, settings: CorpusSettings): ModelEndpoint {
  const { modelProvider: provider, modelName, modelUrl, modelSecret } = settings;
  const model = modelName.trim();
  if (model === '' || !isProvider(provider))
    throw new ModelSettingsError('No model is named in the settings.');
  return modelEndpoint(
    { provider, model },
    { baseUrl: modelUrl, key: modelSecret === '' ? null : secretOf(app, modelSecret) },
  );
}

function secretOf(app: App, name: string): string {
  // Older apps have no secret storage, and keys are kept nowhere else.
  const storage = app.secretStorage as App['secretStorage'] | undefined;
  const secret = storage?.getSecret(name) ?? null;
  if (secret === null)
    throw new ModelSettingsError(
      `The secret “${name}” is not in the app’s secret storage on this device.`,
    );
  return secret;
}
