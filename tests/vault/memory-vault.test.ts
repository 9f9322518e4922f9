import { MemoryVault } from '../../src/vault/memory-vault';
import { describeVault } from '../contract/vault-contract';

describeVault('MemoryVault', () => {
  const vault = new MemoryVault();
  return Promise.resolve({
    vault,
    put: (path, content) => {
      vault.put(path, content);
      return Promise.resolve();
    },
    bytes: (path) => Promise.resolve(vault.snapshot().files.get(path) ?? null),
    tree: () => {
      const { files, folders } = vault.snapshot();
      const records = vault.records.names().map((name) => `.corpus/${name}`);
      return Promise.resolve([
        ...files.keys(),
        ...folders.map((folder) => `${folder}/`),
        ...records,
      ]);
    },
  });
});
