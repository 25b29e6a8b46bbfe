import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import { silent } from '../ports/logger.ts';
import type { StepStore } from '../ports/step-store.ts';
import { VendorError } from '../ports/vendor-error.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  manyPeople,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../store/testing/stored.ts';
import { type BatchResult, createApplyActivities } from './apply.ts';
import { anAttempt, failureOf } from './testing/attempts.ts';
import { aPortal, connectionsOf, fakeLms } from './testing/fake-vendors.ts';

const PEOPLE = 50;

let store: StoreForTests;
let integration: Integration;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
  integrationId = integration.id;
  runId = await aPlannedRun(store, integrationId, manyPeople(PEOPLE));
});
afterAll(() => store?.close());

/** Applies the batch of everybody, or of another range. */
function apply(
  lms: LmsPort,
  {
    attempt = anAttempt(),
    steps = store.steps,
    leaseMs = 2_000,
    to = PEOPLE,
  }: { attempt?: ReturnType<typeof anAttempt>; steps?: StepStore; leaseMs?: number; to?: number } = {},
): Promise<BatchResult> {
  const connections = connectionsOf({ integration, lms });
  const { applyPeople } = createApplyActivities({
    ...store,
    steps,
    connections,
    logger: silent,
    leaseMs,
    planKey: Buffer.alloc(32),
  });
  return attempt.run(applyPeople, runId, integrationId, 0, to);
}

async function statuses(): Promise<Record<string, number>> {
  const rows = await store.rows<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM steps WHERE run_id = $1 GROUP BY status',
    [runId],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}
const leases = () =>
  store.rows('SELECT 1 FROM links WHERE integration_id = $1 AND lease_owner IS NOT NULL', [integrationId]);

describe('a batch', () => {
  it('is applied once to everybody, and a later attempt finds nothing to do', async () => {
    const lms = fakeLms();
    expect(await apply(lms)).toEqual({ applied: PEOPLE, failed: 0, open: 0, paused: false });
    expect(await statuses()).toEqual({ applied: PEOPLE });
    expect(await leases()).toEqual([]);
    expect(await apply(lms, { attempt: anAttempt(2) })).toEqual({ applied: 0, failed: 0, open: 0, paused: false });
    expect(lms.writes).toHaveLength(PEOPLE);
    expect(lms.asked.some((person) => person.uncertain)).toBe(false);
  });

  it('leaves people of other batches alone', async () => {
    const lms = fakeLms();
    expect(await apply(lms, { to: 10 })).toMatchObject({ applied: 10, open: 0 });
    expect(await statuses()).toEqual({ applied: 10, pending: PEOPLE - 10 });
  });

  it('counts whom the LMS refused, and goes on with the others', async () => {
    const lms = fakeLms({ resultFor: ({ employeeId }) => (employeeId.endsWith('7') ? 'failed' : 'applied') });
    expect(await apply(lms)).toEqual({ applied: 45, failed: 5, open: 0, paused: false });
    expect(await statuses()).toEqual({ applied: 45, failed: 5 });
  });

  it('drops people for whom something newer was applied, and ends', async () => {
    const newer = await aPlannedRun(store, integrationId, [somebody('e003', ['create'])]);
    await store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [runId]);
    const claim = claimOf(integrationId, newer, { owner: 'newer' });
    const [person] = await store.steps.claim(claim, 1);
    if (!person) throw new Error('nobody was claimed');
    await store.steps.record(claim, [
      {
        employeeId: person.employeeId,
        learnerId: null,
        steps: person.steps.map(({ id }) => ({ id, outcome: { result: 'applied' } })),
      },
    ]);
    const lms = fakeLms();
    expect(await apply(lms)).toMatchObject({ applied: PEOPLE - 1, open: 0 });
    expect(lms.accounts.has(person.employeeId)).toBe(false);
    expect(await statuses()).toEqual({ applied: PEOPLE - 1, dropped: 1 });
  });

  it('ends without a retry when the vendor refuses access, with what was done stored', async () => {
    let calls = 0;
    const lms = fakeLms({
      before: () => {
        if (++calls > 25)
          throw new VendorError({
            vendor: 'elearnio',
            operation: 'POST /members',
            kind: 'access-refused',
            code: 'lms-key-refused',
          });
      },
    });
    expect(await failureOf(apply(lms))).toMatchObject({ type: 'lms-key-refused', nonRetryable: true });
    expect((await statuses()).applied).toBe(25);
  });

  it('ends without a retry when the integration cannot be reached as it is configured', async () => {
    const { applyPeople } = createApplyActivities({
      ...store,
      connections: {
        open: async () => ({ problems: [{ code: 'secret-missing', severity: 'error' }] }),
        close: async () => {},
      },
      logger: silent,
      leaseMs: 1_000,
      planKey: Buffer.alloc(32),
    });
    const failure = await failureOf(anAttempt().run(applyPeople, runId, integrationId, 0, 1));
    expect(failure).toMatchObject({ type: 'secret-missing', nonRetryable: true });
  });
});

describe('a run whose writes fail', () => {
  it('stops soon after more than one in five failed, and leaves the rest', async () => {
    const lms = fakeLms({ callMs: 60, resultFor: () => 'failed' });
    expect(await failureOf(apply(lms))).toMatchObject({ type: 'too-many-failures', nonRetryable: true });
    const { failed = 0, pending = 0 } = await statuses();
    expect(failed).toBe(lms.writes.length);
    expect(failed).toBeGreaterThanOrEqual(20);
    expect(pending).toBe(PEOPLE - failed);
    expect(pending).toBeGreaterThan(0);
    expect(await leases()).toEqual([]);
    expect(await failureOf(apply(lms, { attempt: anAttempt(2) }))).toMatchObject({ type: 'too-many-failures' });
    expect(lms.writes).toHaveLength(failed);
  });

  it('is not one whose people were dropped for something newer', async () => {
    await store.rows(
      `UPDATE links SET applied_read_at = now() + interval '1 hour' WHERE integration_id = $1 AND employee_id < 'e025'`,
      [integrationId],
    );
    expect(await apply(fakeLms())).toMatchObject({ applied: 25, open: 0 });
    expect(await apply(fakeLms(), { attempt: anAttempt(2) })).toMatchObject({ open: 0 });
    expect(await statuses()).toEqual({ applied: 25, dropped: 25 });
  });

  it('tries those again at its end that failed for a passing reason: looked up first, each once', async () => {
    const down = fakeLms({
      async *apply(people) {
        for await (const { employeeId, steps } of people) {
          const problem = { code: 'vendor-unavailable', severity: 'error', employeeId } as const;
          yield {
            employeeId,
            learnerId: null,
            steps: steps.map(({ id }) => ({ id, outcome: { result: 'failed', problem } })),
          };
        }
      },
    });
    expect(await apply(down, { to: 5 })).toMatchObject({ failed: 5 });
    await store.runs.setPhase(runId, 'applying', 'applying');
    const { reopenFailed } = createApplyActivities({
      ...{ ...store, connections: connectionsOf({ integration }), logger: silent, leaseMs: 2_000 },
      planKey: Buffer.alloc(32),
    });
    expect(await anAttempt().run(reopenFailed, runId)).toEqual({ people: PEOPLE });

    const lms = fakeLms();
    expect(await apply(lms, { attempt: anAttempt(2) })).toMatchObject({ applied: PEOPLE, failed: 0, open: 0 });
    expect(lms.asked.filter(({ uncertain }) => uncertain)).toHaveLength(5);
    expect(await store.runs.problemCounts(runId)).toEqual([]);
  });
});

describe('two attempts at the same batch', () => {
  it('at once share the people: nobody is written for twice', async () => {
    const portal = aPortal();
    const both = ['first', 'second'].map((by, index) =>
      apply(fakeLms({ shared: portal, by, callMs: 15 }), { attempt: anAttempt(index + 1) }),
    );
    const results = await Promise.all(both);
    expect(results.map((result) => result.open)).toEqual([0, 0]);
    expect(results.reduce((sum, result) => sum + result.applied, 0)).toBe(PEOPLE);
    expect(portal.writes).toHaveLength(PEOPLE);
    expect(portal.accounts.size).toBe(PEOPLE);
    expect(portal.overlaps).toBe(0);
    expect(await statuses()).toEqual({ applied: PEOPLE });
  }, 20_000);

  it('after a kill: the next waits for the lease, asks what became of those under way, and makes nobody twice', async () => {
    const portal = aPortal();
    const killed = claimOf(integrationId, runId, { owner: 'workflow-run/7/1', leaseMs: 900 });
    const claimed = await store.steps.claim(killed, 20);
    const asOf = performance.now();
    for (const { employeeId } of claimed.slice(0, 10)) portal.accounts.set(employeeId, 1); // sent, and never written down

    let firstUncertainAt = 0;
    const lms = fakeLms({ shared: portal });
    const watched: LmsPort = {
      ...lms,
      apply: (people, permission) =>
        lms.apply(
          (async function* () {
            for await (const person of people) {
              if (person.uncertain) firstUncertainAt ||= performance.now() - asOf;
              yield person;
            }
          })(),
          permission,
        ),
    };
    const result = await apply(watched, { attempt: anAttempt(2) });
    expect(result).toEqual({ applied: PEOPLE, failed: 0, open: 0, paused: false });
    expect(firstUncertainAt).toBeGreaterThan(850);
    const uncertain = portal.asked.filter((person) => person.uncertain).map((person) => person.employeeId);
    expect(uncertain.toSorted()).toEqual(claimed.map((person) => person.employeeId));
    expect(Math.max(...portal.accounts.values())).toBe(1);
    expect(portal.writes).toHaveLength(PEOPLE - 10);
  }, 20_000);

  it('of which the first lost sight of the store: it stops in time, and nobody is made twice', async () => {
    const portal = aPortal();
    let away = false;
    const reject = async () => {
      throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    const cutOff: StepStore = {
      ...store.steps,
      renew: (claim) => (away ? reject() : store.steps.renew(claim)),
      record: (claim, outcomes) => (away ? reject() : store.steps.record(claim, outcomes)),
      claim: (claim, limit) => (away ? reject() : store.steps.claim(claim, limit)),
      giveBack: (claim, ids) => (away ? reject() : store.steps.giveBack(claim, ids)),
    };
    const first = fakeLms({ shared: portal, by: 'first', callMs: 60, atOnce: 3 });
    const losing = failureOf(apply(first, { steps: cutOff, leaseMs: 1_000 }));
    await sleep(150);
    away = true;
    const second = fakeLms({ shared: portal, by: 'second' });
    const taking = apply(second, { attempt: anAttempt(2), leaseMs: 1_000 });
    expect(['lease-lost', 'internal-error']).toContain((await losing).type);
    expect(await taking).toMatchObject({ open: 0, failed: 0 });
    expect(Math.max(...portal.accounts.values())).toBe(1);
    expect(portal.accounts.size).toBe(PEOPLE);
    expect(portal.overlaps).toBe(0);
    const takenOver = new Set(portal.asked.filter(({ by }) => by === 'second').map((person) => person.employeeId));
    const begunBy = portal.asked.map(({ by, employeeId }) => ({ by, employeeId }));
    for (const employeeId of takenOver) {
      const order = begunBy.filter((one) => one.employeeId === employeeId).map((one) => one.by);
      expect(order.lastIndexOf('first')).toBeLessThan(order.indexOf('second'));
    }
  }, 20_000);
});

describe('an attempt that is told to stop', () => {
  it('by a cancel: finishes what was sent, gives back the rest, and ends as cancelled', async () => {
    const attempt = anAttempt();
    const lms = fakeLms({ callMs: 20, before: () => void (lms.writes.length === 12 && attempt.cancel('CANCELLED')) });
    await expect(apply(lms, { attempt })).rejects.toBeInstanceOf(CancelledFailure);
    const sent = lms.writes.length;
    expect(sent).toBeLessThan(20);
    expect(await statuses()).toEqual({ applied: sent, pending: PEOPLE - sent });
    expect(await leases()).toEqual([]);

    const next = fakeLms();
    expect(await apply(next, { attempt: anAttempt(2) })).toMatchObject({ applied: PEOPLE - sent, open: 0 });
    expect(next.asked.some((person) => person.uncertain)).toBe(false);
  });

  it('before it began: sends nothing', async () => {
    const attempt = anAttempt();
    attempt.cancel('CANCELLED');
    const lms = fakeLms();
    await expect(apply(lms, { attempt })).rejects.toBeInstanceOf(CancelledFailure);
    expect(lms.asked).toEqual([]);
    expect(await statuses()).toEqual({ pending: PEOPLE });
  });

  it('by a pause: finishes those it claimed, and says what is left', async () => {
    await store.runs.setPhase(runId, 'applying', 'applying');
    const lms = fakeLms({
      callMs: 10,
      before: async () => void (lms.writes.length === 5 && (await store.runs.setPaused(runId, true))),
    });
    const result = await apply(lms);
    expect(result).toMatchObject({ failed: 0, paused: true });
    expect(result.open).toBeGreaterThan(0);
    expect(result.applied + result.open).toBe(PEOPLE);
    expect(await statuses()).toEqual({ applied: result.applied, pending: result.open });
    expect(await leases()).toEqual([]);

    await store.runs.setPaused(runId, false);
    expect(await apply(fakeLms(), { attempt: anAttempt(2) })).toMatchObject({
      applied: result.open,
      open: 0,
      paused: false,
    });
  });

  it('while somebody uncertain waits to be asked for: the next attempt asks, too', async () => {
    await store.steps.claim(claimOf(integrationId, runId, { owner: 'killed' }), 10);
    await store.endLeases('killed');
    const attempt = anAttempt(2);
    const lms = fakeLms({ atOnce: 1, before: () => attempt.cancel('CANCELLED') });
    await expect(apply(lms, { attempt })).rejects.toBeInstanceOf(CancelledFailure);
    const next = fakeLms();
    await apply(next, { attempt: anAttempt(3) });
    const asked = [...lms.asked, ...next.asked].filter((person) => person.uncertain);
    expect(asked).toHaveLength(10);
  });
});
