/**
 * Imports point inwards: worker, api, cli → runs, activities, connectors, store → ports → domain (docs/architecture.md).
 * That workflows take activities as types alone is held by their bundle, which would not build or grow (test/workflows).
 */
const layer = (...folders) => `^src/(${folders.join('|')})/`;
const only = (from, ...allowed) => ({
  name: `${from}-imports-inwards`,
  severity: 'error',
  from: { path: layer(from), pathNot: '[.](test|testing)[.]ts$|/testing/' },
  to: { path: '^(src|simulators|test|bench)/', pathNot: layer(from, ...allowed) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('domain'),
    only('ports', 'domain'),
    only('connectors', 'ports', 'domain'),
    only('store', 'ports', 'domain'),
    only('mail', 'ports', 'domain'),
    only('records', 'ports', 'domain'),
    only('activities', 'ports', 'domain'),
    only('runs', 'workflows', 'payloads', 'ports', 'domain'),
    only('workflows', 'domain', 'activities'),
    only('telemetry', 'ports'),
    only('config', 'payloads', 'domain'),
    only('payloads'),
    only('servers'),
    only('backup', 'store', 'servers', 'ports', 'domain'),
    {
      name: 'domain-imports-no-package',
      severity: 'error',
      from: { path: layer('domain'), pathNot: '[.]test[.]ts$|/testing/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'workflows-import-only-temporal',
      severity: 'error',
      from: { path: layer('workflows') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'one-connector-knows-no-other',
      severity: 'error',
      from: { path: '^src/connectors/(personio|elearnio|learnupon|moodle)/' },
      to: { path: '^src/connectors/(personio|elearnio|learnupon|moodle)/', pathNot: '^src/connectors/$1/' },
    },
    {
      name: 'only-runs-talks-to-temporal-clients',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `${layer('runs', 'servers', 'upgrade')}|^src/api/temporal-client[.]ts$|[.]test[.]ts$`,
      },
      to: { path: 'node_modules/@temporalio/client/' },
    },
    {
      name: 'simulators-share-nothing-with-us',
      severity: 'error',
      from: { path: '^simulators/' },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'the-bare-script-shares-nothing-with-us',
      severity: 'error',
      from: { path: '^bench/bare[.]ts$' },
      to: { path: '^src/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^(src|simulators)/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
