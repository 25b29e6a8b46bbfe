import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { freePort } from '../../servers/ports.ts';
import { migrateDatabase } from '../../store/migrations.ts';
import { databaseAnswers, databaseIsReady } from './database.ts';
import { temporalAnswers } from './temporal.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

function changed(change: (url: URL) => void): string {
  const url = new URL(database.url);
  change(url);
  return url.href;
}

describe('waiting for a database', () => {
  it('takes one that is reached for answering, and for ready once it has been migrated', async () => {
    expect(await databaseAnswers(database.url)()).toBeNull();
    expect(await databaseIsReady(database.url)()).toMatch(
      / is not of this version yet: "matrikel migrate" prepares it\.$/,
    );
    await migrateDatabase(database.url);
    expect(await databaseIsReady(database.url)()).toBeNull();
  });

  it('says what is wrong, and never the password', async () => {
    const port = String(await freePort());
    const sentences = [
      await databaseAnswers(changed((url) => Object.assign(url, { port })))(),
      await databaseAnswers(changed((url) => Object.assign(url, { pathname: '/nobody-made-it' })))(),
      await databaseAnswers(changed((url) => Object.assign(url, { password: 'surely-wrong' })))(),
    ];
    expect(sentences).toEqual([
      expect.stringContaining('does not answer (ECONNREFUSED)'),
      expect.stringContaining('There is no database'),
      expect.stringContaining('refuses the user or the password'),
    ]);
    const { password } = new URL(database.url);
    for (const sentence of sentences) expect(sentence).not.toMatch(new RegExp(`${password}|surely-wrong`));
  });
});

describe('waiting for anything', () => {
  it('ends when it is there', async () => {
    const sentences = ['Not yet.', null];
    await waitUntilReady(async () => sentences.shift() ?? null);
    expect(sentences).toEqual([]);
  });

  it('gives up with what is missing, for a service manager to try again', async () => {
    const error = await waitUntilReady(async () => 'It is not there.', 10).catch((problem) => problem);
    expect([error.message, error.exitCode]).toEqual(['It is not there.', 4]);
  });

  it('names the address at which Temporal does not answer', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    expect(await temporalAnswers({ TEMPORAL_ADDRESS: address })()).toContain(`Temporal at ${address} does not answer`);
  });
});

describe('a process in the foreground', () => {
  it.each(['api', 'worker'])(
    '%s: says everything that is wrong with its settings at once',
    async (command) => {
      const child = spawn(process.execPath, [MAIN, command], { env: { MATRIKEL_PORT: 'seven' } });
      let said = '';
      child.stderr.on('data', (chunk) => (said += chunk));
      const [code] = await once(child, 'close');
      expect([code, said.includes('    at ')]).toEqual([2, false]);
      for (const name of ['DATABASE_URL', 'MATRIKEL_KEY', 'MATRIKEL_PORT']) expect(said).toContain(name);
    },
    60_000,
  );
});
