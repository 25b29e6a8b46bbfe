import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../src/servers/ports.ts';
import { type CommandEnd, matrikel } from '../support/command.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const SIMULATORS = ['PERSONIO_SIM_PORT', 'ELEARNIO_SIM_PORT', 'LEARNUPON_SIM_PORT', 'MOODLE_SIM_PORT'];
const PORTS = ['PORT', 'PG_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', ...SIMULATORS];
const EMPLOYEES = '39';

let folder: string;
let env: Record<string, string | undefined>;
let file: string;
const stateDir = () => join(folder, 'state');
const inState = (path: string) => readFileSync(join(stateDir(), path), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matrikel-backup-'));
  await chmod(folder, 0o711); // as root, the user postgres has to get in
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...inherited } = process.env;
  env = { ...inherited, MATRIKEL_STATE_DIR: stateDir() };
  const ports = new Set<number>();
  while (ports.size < PORTS.length) ports.add(await freePort());
  for (const [index, port] of [...ports].entries()) env[`MATRIKEL_${PORTS[index]}`] = String(port);
  file = join(folder, 'matrikel.tar.gz');
});
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

interface Synced {
  readonly kind: string;
  readonly runId: string;
  readonly counts: Readonly<Record<string, number>>;
}

function well(end: CommandEnd): CommandEnd {
  expect(end.code, `${end.out}\n${end.err}`).toBe(0);
  return end;
}
async function syncOnce(...options: string[]): Promise<Synced[]> {
  return JSON.parse(well(await matrikel(['up', '--once', '--json', ...options], env)).out).integrations;
}

describe('backup, delete the state folder, restore', () => {
  let first: Synced[];
  let journal: string;
  beforeAll(async () => {
    first = await syncOnce('--employees', EMPLOYEES);
    journal = inState('rehearsal/elearnio.jsonl');
  });

  it('a backup is made without Matrikel running, for its owner alone, and never over another file', async () => {
    const { out } = well(await matrikel(['backup', file, '--json'], env));
    expect(JSON.parse(out)).toMatchObject({ file, key: 'inside', rows: { integrations: 3, runs: 3 } });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await matrikel(['backup', file], env);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already')]);
  });

  it('a file that is cut off is refused, and says so to a script', async () => {
    const torn = join(folder, 'torn.tar.gz');
    writeFileSync(torn, readFileSync(file).subarray(0, 4_000));
    const { code, err } = await matrikel(['restore', torn, '--check'], env);
    expect([code, err]).toEqual([3, expect.stringContaining('ends in the middle')]);
  });

  it('the next sync writes nothing, and knows everybody', async () => {
    const { 'api-token': token, key } = { 'api-token': inState('api-token'), key: inState('key') };
    rmSync(stateDir(), { recursive: true });
    expect(JSON.parse(well(await matrikel(['restore', file, '--json'], env)).out)).toMatchObject({
      endedRuns: 0,
      secretsOpen: true,
    });
    expect([inState('api-token'), inState('key')]).toEqual([token, key]);

    const again = await syncOnce();
    expect(again.map(({ kind }) => kind)).toEqual(['elearnio', 'learnupon', 'moodle']);
    for (const [index, { counts, runId }] of again.entries()) {
      const { runId: earlier, counts: before } = first[index] as Synced;
      expect(runId).not.toBe(earlier);
      expect(counts).toMatchObject({ created: 0, updated: 0, deactivated: 0, groupsAdded: 0, invited: 0, failed: 0 });
      expect(counts.unchanged).toBe((before.created ?? 0) + (before.updated ?? 0) + (before.unchanged ?? 0));
    }
    expect(inState('rehearsal/elearnio.jsonl')).toBe(journal); // the portal writes down each change, and saw none
  });
});
