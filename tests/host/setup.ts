import { setup } from 'obsidian-test-mocks/setup';

import { installWorker } from './worker-in-process';

setup();
installWorker();
