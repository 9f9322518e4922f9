import type { App } from 'obsidian';

import type { SavedIndex } from './index-keeper';

const DATABASE = 'corpus';
const STORE = 'indexes';
const VAULT_KEY = 'corpus-index';

/**
 * Keeps the index in the browser's own database, one record a vault: of this device alone, since it knows notes
 * by times that differ from one device to the next, and out of the vault, which would be synchronised and put
 * under version control with every change.
 *
 * @returns null where the window has no such database
 */
export function storedIndex(app: App): SavedIndex | null {
  const factory = window.indexedDB as IDBFactory | undefined;
  if (factory === undefined) return null;
  return {
    read: async () => {
      const found: unknown = await inStore(factory, 'readonly', (store) => store.get(keyOf(app)));
      return found instanceof Uint8Array ? found : null;
    },
    write: async (bytes) => {
      await inStore(factory, 'readwrite', (store) => store.put(bytes, keyOf(app)));
    },
  };
}

/** The vault's own name on this device, made when it is first asked for: two vaults may be called the same. */
function keyOf(app: App): string {
  const known: unknown = app.loadLocalStorage(VAULT_KEY);
  if (typeof known === 'string' && known !== '') return known;
  // Not `randomUUID`, which only secure pages have.
  const made = [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(36))
    .join('-');
  app.saveLocalStorage(VAULT_KEY, made);
  return made;
}

async function inStore<T>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open(factory);
  try {
    return await answer(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database does not answer.'));
    };
  });
}
