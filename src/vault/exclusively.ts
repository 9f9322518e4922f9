import type { Vault } from './port';

/** Runs `work` as the vault's only writer, where the host knows of others. */
export function exclusively<T>(vault: Vault, work: () => Promise<T>): Promise<T> {
  return vault.exclusively === undefined ? work() : vault.exclusively(work);
}
