import { setup } from 'obsidian-test-mocks/setup';

import { installWorker } from './worker-in-process';

// Node's encoder makes arrays of Node's realm: with jsdom's own beside them, equal bytes would differ.
Object.assign(window, { Uint8Array: new TextEncoder().encode('').constructor });

setup();
installWorker();

// jsdom has no screen, and no such function: no medium matches.
Object.assign(window, {
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});
