import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CommandEnd, matrikel } from '../support/command.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectRightPeople } from '../support/right-people.ts';
import type { Member } from '../support/simulator-control.ts';
import { openStage, type Processes, type Stage } from '../support/stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const EMPLOYEES = 150;
/** The usual number for each worker. */
const CALLS_IN_FLIGHT = 20;
const OPEN = ['queued', 'planning', 'applying'];
const ENDED = ['completed', 'completed_with_problems', 'failed'];

let stage: Stage;
let running: Processes | undefined;
let other: TestDatabase | undefined;
let folder: string;
let before: Member[];
let integrationId: string;
beforeAll(async () => {
  stage = await openStage({ employees: EMPLOYEES });
  folder = mkdtempSync(join(tmpdir(), 'matrikel-backup-'));
  before = await stage.elearnio.members();
});
afterAll(async () => {
  await running?.stop();
  await other?.drop();
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The state folder is not there: key and token come by the environment, as in a container. */
function command(args: string[], changes: Record<string, string> = {}): Promise<CommandEnd> {
  return matrikel(args, { ...stage.env, MATRIKEL_STATE_DIR: join(folder, 'none'), ...changes });
}
async function done(args: string[], changes: Record<string, string> = {}) {
  const end = await command([...args, '--json'], changes);
  expect(end.code, end.err).toBe(0);
  return JSON.parse(end.out);
}
async function started(processes: Processes): Promise<string> {
  const { status, body } = await processes.ask('POST', `/integrations/${integrationId}/runs`, { kind: 'full' });
  expect(status, JSON.stringify(body)).toBe(202);
  return body.runId;
}

describe('a backup that is taken while a run applies', () => {
  const underWay = () => join(folder, 'under-way.tar.gz');
  let runId: string;

  it('disturbs nobody', async () => {
    running = await stage.start({ MATRIKEL_VENDOR_TIMEOUT_MS: '300000' });
    const settings = { invitations: 'automatic', groupAttributes: ['department'] };
    integrationId = (await running.ask('POST', '/integrations', { ...stage.integration, settings })).body.id;
    // the portal makes these accounts and never says so: whoever asks next finds people in the middle of a write
    const hanging = { endpoint: 'POST /members', kind: 'commit-then-timeout', skip: 25, times: CALLS_IN_FLIGHT };
    await stage.elearnio.fault(hanging);
    runId = await started(running);
    await running.until('all calls in flight hang', async () => {
      const { creates } = await stage.elearnio.counters();
      return creates === 25 + CALLS_IN_FLIGHT;
    });
    const { key, rows } = await done(['backup', underWay()]);
    expect([key, rows.runs]).toEqual(['environment', 1]);
    expect(OPEN).toContain((await running.ask('GET', `/runs/${runId}`)).body.status);
  });

  it('is not restored under the feet of API and worker', async () => {
    const { code, err } = await command(['restore', underWay(), '--replace']);
    expect([code, err]).toEqual([2, expect.stringContaining('Stop API and workers')]);
  });

  it('closes that run and says why, and the next sync makes nobody a second account or invitation', async () => {
    await running?.worker?.stop(0);
    await running?.stop(); // the workflow stays open in Temporal
    expect((await done(['restore', underWay(), '--replace'])).endedRuns).toBe(1);
    await stage.elearnio.clearFaults();
    running = await stage.start();
    const { body: old } = await running.ask('GET', `/runs/${runId}`);
    const { body: problems } = await running.ask('GET', `/runs/${runId}/problems`);
    expect(old.status).toBe('failed');
    expect(problems.items.map(({ code }: { code: string }) => code)).toContain('run-ended-by-restore');

    const next = await started(running);
    const { counts } = await running.untilRun(next, ...ENDED);
    expect(counts).toMatchObject({ failed: 0 });
    expect(counts.created).toBeGreaterThan(0);
    await expectRightPeople(stage, before);
    const [counters, members] = await Promise.all([stage.elearnio.counters(), stage.elearnio.members()]);
    expect(counters).toMatchObject({ duplicateCreates: 0, courseMails: 0, deletes: 0, overlappingWrites: 0 });
    const fresh = members.filter((member) => !before.some((old) => old.id === member.id));
    expect(fresh.filter((member) => member.invitations !== 1 && member.status !== 'inactive')).toEqual([]);
    expect(fresh.filter((member) => member.invitations > 1)).toEqual([]);
  });

  it('and in another database, with vendors who stayed as they are, a sync writes nothing', async () => {
    const whole = join(folder, 'whole.tar.gz');
    await done(['backup', whole]);
    await running?.stop();
    other = await freshDatabase();
    await done(['restore', whole], { DATABASE_URL: other.url });
    const writes = await stage.elearnio.writes();
    running = await stage.start({ DATABASE_URL: other.url });
    const { counts } = await running.untilRun(await started(running), ...ENDED);
    expect(counts).toMatchObject({ created: 0, updated: 0, deactivated: 0, groupsAdded: 0, invited: 0, failed: 0 });
    expect(await stage.elearnio.writes()).toBe(writes);
  });

  it('with another key than the one of the environment is refused before anything is touched', async () => {
    const { code, err } = await command(['restore', underWay(), '--replace'], {
      MATRIKEL_KEY: Buffer.alloc(32).toString('base64'),
    });
    expect([code, err]).toEqual([2, expect.stringContaining('MATRIKEL_KEY is another key')]);
  });

  it('a database that is not there is told apart from one that refuses', async () => {
    const { code } = await command(['backup', join(folder, 'none.tar.gz')], {
      DATABASE_URL: 'postgres://u:p@127.0.0.1:9/none',
    });
    expect(code).toBe(4);
  });
});
