import { fileURLToPath } from 'node:url';

/** The folder of public data and the users' documents beside the project; it may be missing, and tests of it are skipped then. */
export const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
