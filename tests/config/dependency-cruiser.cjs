/**
 * The layers of src/, innermost first:
 * model <- language, markdown <- stages <- vault <- pipeline <- worker, obsidian, node <- main.ts, cli.
 */
const STAGES = 'read|structure|relate|link|summarize|index|write';
const CORE = `model|language|markdown|${STAGES}|vault|pipeline`;

const onlyFrom = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/(${from})/` },
  to: { path: '^src/', pathNot: `^src/(${allowed})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    onlyFrom('model-is-innermost', 'model', 'model'),
    onlyFrom('language-knows-the-model', 'language', 'model|language'),
    onlyFrom('markdown-knows-the-model', 'markdown', 'model|language|markdown'),
    onlyFrom('stages-do-not-know-each-other', STAGES, 'model|language|markdown|$1'),
    onlyFrom('vault-does-not-know-stages', 'vault', 'model|language|markdown|vault'),
    onlyFrom('pipeline-is-core', 'pipeline', CORE),
    onlyFrom('worker-is-over-the-pipeline', 'worker', `${CORE}|worker`),
    onlyFrom('obsidian-is-a-host', 'obsidian', `${CORE}|worker|obsidian`),
    onlyFrom('node-is-a-host', 'node', `${CORE}|node`),
    onlyFrom('cli-is-outermost', 'cli', `${CORE}|node|cli`),
    {
      name: 'only-the-plugin-imports-obsidian',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/obsidian/' },
      to: { path: '^(obsidian|electron)$|node_modules/obsidian/' },
    },
    {
      name: 'only-node-imports-node',
      severity: 'error',
      from: { path: '^(src|main)', pathNot: '^src/(node|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^main\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mts', '.mjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
