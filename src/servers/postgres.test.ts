import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from './ports.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { answersAs, createDatabase } from './postgres-client.ts';
import { stillRuns } from './process-identity.ts';
import { readOrCreateSecret } from './secret-file.ts';

const PARENT = fileURLToPath(new URL('./postgres-parent.fixture.ts', import.meta.url));

let stateDir: string;
let running: RunningPostgres | undefined;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'matrikel-postgres-test-'));
  chmodSync(stateDir, 0o711);
});

afterEach(async () => {
  await running?.stop(5_000);
  running = undefined;
  rmSync(stateDir, { recursive: true, force: true });
});

it('starts with a password of its own that only its owner may read, and creates databases once', async () => {
  running = await startPostgres({ stateDir, port: await freePort() });
  expect(statSync(join(stateDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  expect(await running.database()).toBe(await running.database());
  await expect(createDatabase(running.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'other')).rejects.toThrow();
});

it('takes over the server of a parent that was killed, on the port that one had', async () => {
  const port = await freePort();
  const pid = await startedByKilledParent(port);
  running = await startPostgres({ stateDir, port: await freePort() });
  expect(running).toMatchObject({ adopted: true, port, identity: { pid } });
});

it('starts again after its server was killed while somebody was connected', async () => {
  const port = await freePort();
  const first = await startPostgres({ stateDir, port });
  process.kill(first.identity.pid, 'SIGKILL');
  await first.ended;
  running = await startPostgres({ stateDir, port });
  expect(running.adopted).toBe(false);
  expect(running.port).toBe(port);
});

it('redoes an initialisation that was cut short', async () => {
  mkdirSync(join(stateDir, 'postgres.new'));
  writeFileSync(join(stateDir, 'postgres.new', 'PG_VERSION'), '18\n');
  running = await startPostgres({ stateDir, port: await freePort() });
  expect(await running.database()).toContain('/matrikel');
});

it('is not misled by a pid file whose pid belongs to another program by now', async () => {
  const first = await startPostgres({ stateDir, port: await freePort() });
  await first.stop(5_000);
  writeFileSync(join(stateDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${stateDir}\n0\n${first.port}\n`);
  running = await startPostgres({ stateDir, port: first.port });
  expect(running.adopted).toBe(false);
});

it('ends when it is asked to', async () => {
  const postgres = await startPostgres({ stateDir, port: await freePort() });
  await postgres.stop(5_000);
  expect(stillRuns(postgres.identity)).toBe(false);
  const password = readOrCreateSecret(join(stateDir, 'postgres-password'), () => '');
  expect(await answersAs({ dataDir: join(stateDir, 'postgres'), password }, postgres.port)).toBe(false);
});

async function startedByKilledParent(port: number): Promise<number> {
  const parent: ChildProcess = fork(PARENT, [stateDir, String(port)]);
  const [pid] = await once(parent, 'message');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return pid as number;
}
