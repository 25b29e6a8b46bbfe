import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../src/cli/up/settings.ts';
import { withOurTemporal } from '../../src/cli/upgrade/our-temporal.ts';
import { freePort } from '../../src/servers/ports.ts';
import { startTemporal } from '../../src/servers/temporal.ts';
import { connectTemporal } from '../../src/servers/temporal-connection.ts';
import { readLiving } from '../../src/servers/temporal-pid-file.ts';
import { cliFor } from '../support/cli.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { heldAt } from '../support/fake-activities.ts';
import { openSyncs, type Sync, type Syncs } from '../workflows/open-syncs.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const CHANGED = fileURLToPath(new URL('../replay/changed-workflows/index.ts', import.meta.url));

let folder: string;
let syncs: Syncs;
let database: TestDatabase;
let sync: Sync;
let letGo: () => void;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matrikel-upgrade-'));
  const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} };
  const changed = bundleWorkflowCode({ workflowsPath: CHANGED, logger: quiet });
  [syncs, database] = await Promise.all([openSyncs(), freshDatabase()]);
  await writeFile(join(folder, 'changed.cjs'), (await changed).code);

  const { gate, fakes } = heldAt('applyPeople');
  letGo = gate.open;
  sync = await syncs.start(fakes);
  await vi.waitUntil(() => gate.waiting > 0, { timeout: 60_000 });
});
afterAll(async () => {
  letGo?.();
  await sync?.result();
  await Promise.all([syncs?.stop(), database?.drop(), rm(folder, { recursive: true, force: true })]);
});

function upgradeCheck(args: readonly string[], changes: Record<string, string> = {}) {
  const cli = cliFor({
    MATRIKEL_STATE_DIR: folder,
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: syncs.address,
    MATRIKEL_TASK_QUEUE: 'full-syncs',
    ...changes,
  });
  return cli.run(['upgrade', '--check', ...args]);
}

describe('matrikel upgrade --check', () => {
  it('replays a run under way against this version, and leaves it alone', async () => {
    const { code, stdout, stderr } = await upgradeCheck(['--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      settings: { found: 'fine' },
      database: { found: { pending: [], ahead: false } },
      workflows: { found: { replayed: 1, breaking: [] } },
    });
    expect(code).toBe(0);
    expect(await sync.isRunning()).toBe(true);
  });

  it('names the run that a changed workflow would break, and ends with 3', async () => {
    const { code, stdout } = await upgradeCheck([], { MATRIKEL_WORKFLOW_BUNDLE: join(folder, 'changed.cjs') });
    expect(stdout).toContain('1 run replayed against this version, 1 would break:');
    expect(stdout).toMatch(new RegExp(`- ${sync.handle.workflowId} would get stuck, .* does not handle this event`));
    expect(code).toBe(3);
  });

  it('says all that is in the way at once, and tells bad settings from what cannot be reached', async () => {
    const away = { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:9/none', TEMPORAL_ADDRESS: '127.0.0.1:9' };
    const { code, stdout } = await upgradeCheck([], { ...away, MATRIKEL_LEASE_MS: 'soon' });
    for (const words of ['MATRIKEL_LEASE_MS', '127.0.0.1:9/none does not answer', 'Temporal at 127.0.0.1:9'])
      expect(stdout).toContain(words);
    expect(stdout).not.toContain('hunter2');
    expect(code).toBe(2);
    const halfAway = await upgradeCheck([], { DATABASE_URL: away.DATABASE_URL, MATRIKEL_TASK_QUEUE: 'another' });
    expect(halfAway.stdout).toContain('no run goes on'); // there, at least
    expect(halfAway.code).toBe(4);
  });

  it('starts the server of an installation that is down, for the time of the check', async () => {
    const stateDir = join(folder, 'down');
    await mkdir(join(stateDir, 'logs'), { recursive: true });
    const cliPath = process.env.TEMPORAL_CLI_PATH ?? '';
    const own = { stateDir, cliPath, namespace: 'default' };
    const server = await startTemporal({ ...own, port: await freePort(), uiPort: await freePort() });
    const before = await connectTemporal(server.address, {}, 10_000);
    const start = { taskQueue: 'full-syncs', workflowId: 'full-sync/waits' };
    await new Client({ connection: before }).workflow.start('fullSync', start);
    await before.close();
    await server.stop(8_000);

    const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir, TEMPORAL_CLI_PATH: cliPath });
    const found = await withOurTemporal(settings, async ({ address, env }) => {
      const connection = await connectTemporal(address, env, 10_000);
      const handle = new Client({ connection }).workflow.getHandle('full-sync/waits');
      const { status } = await handle.describe();
      await connection.close();
      return status.name;
    });
    expect(found).toBe('RUNNING');
    expect(readLiving(join(stateDir, 'temporal'))).toBeNull();
    expect(await withOurTemporal(readSettings({ MATRIKEL_STATE_DIR: folder }), async () => 'asked')).toBeNull();
  });
});
