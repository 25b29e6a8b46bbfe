import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Employee } from '../domain/employee.ts';
import { fingerprintOf } from '../domain/fingerprint.ts';
import { anEmployee } from '../domain/testing/builders.ts';
import type { HrSource } from '../ports/hr-source.ts';
import type { Integration } from '../ports/integration-store.ts';
import { silent } from '../ports/logger.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../store/testing/stored.ts';
import { contentHash } from './content-hash.ts';
import { createPollActivities } from './poll.ts';
import { anAttempt } from './testing/attempts.ts';
import { connectionsOf, fakeHr } from './testing/fake-vendors.ts';

const EVERYBODY = { scope: { match: 'all', conditions: [] } } as const;
let store: StoreForTests;
let integration: Integration;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  const { settings } = await anIntegration(store);
  integration = await anIntegration(store, { settings: { ...settings, ...EVERYBODY } });
});
afterAll(() => store?.close());

type Asked = Parameters<HrSource['readChanged']>[0];

/** A look at these changes; hints are kept in the real store. */
function lookAt(changed: readonly Employee[], asked: Asked[] = [], refusal: Error | null = null) {
  async function* readChanged(from: Asked) {
    asked.push(from);
    if (refusal) throw refusal;
    for (const employee of changed) yield [employee];
  }
  const { lookForChanges } = createPollActivities({
    ...store,
    connections: connectionsOf({ integration, hr: fakeHr({ readChanged }) }),
    takeHints: (id, hints) => store.hints.add(id, hints),
    scheduledRuns: { forget: async () => {} },
    planKey: Buffer.alloc(32, 1),
    logger: silent,
    mailer: null,
  });
  return anAttempt().run(lookForChanges, integration.id);
}

/** As after an update that brought the account into step. */
async function inStep(employee: Employee, learnerId = `learner-${employee.id}`): Promise<void> {
  const fingerprint = fingerprintOf(integration.settingsVersion, contentHash(employee));
  await store.rows(
    `INSERT INTO links (integration_id, employee_id, learner_id, fingerprint) VALUES ($1, $2, $3, $4)
     ON CONFLICT (integration_id, employee_id) DO UPDATE SET fingerprint = excluded.fingerprint`,
    [integration.id, employee.id, learnerId, fingerprint],
  );
}
const hinted = () =>
  store.rows(`SELECT employee_id, source FROM hints WHERE integration_id = $1 ORDER BY id`, [integration.id]);

describe('a look for changes', () => {
  it('passes on who is not in step, and nobody else', async () => {
    const [same, other, newcomer] = [anEmployee('1'), anEmployee('2'), anEmployee('3')];
    await inStep(same);
    await inStep(anEmployee('2', { first_name: 'Former' }));
    expect(await lookAt([same, other, newcomer])).toEqual({ outcome: 'looked', employees: 3, changed: 2, hints: 2 });
    expect(await hinted()).toEqual([
      { employee_id: '2', source: 'poll' },
      { employee_id: '3', source: 'poll' },
    ]);
  });

  it('begins where the last one began', async () => {
    const asked: Asked[] = [];
    const before = Date.now();
    await lookAt([], asked);
    const { since } = (await store.polls.mark(integration.id)) ?? {};
    await lookAt([], asked);
    expect(asked.map((one) => one.timeZone)).toEqual(['Europe/Berlin', 'Europe/Berlin']);
    expect(asked[1]?.since).toEqual(since);
    expect(Math.abs((asked[0]?.since.getTime() ?? 0) - before)).toBeLessThan(60_000); // what was before is the full sync's
    await store.polls.move(integration.id, new Date(0), { employees: 0, changed: 0 });
    expect((await store.polls.mark(integration.id))?.since.getTime()).toBeGreaterThan(before - 60_000);
  });

  it('names whoever stays out of step once, not with every look', async () => {
    const nobodyCanHelp = anEmployee('4', { email: null });
    expect(await lookAt([nobodyCanHelp])).toMatchObject({ changed: 1, hints: 1 });
    expect(await lookAt([nobodyCanHelp])).toMatchObject({ changed: 1, hints: 0 });
  });

  it('sees a change, its way back, and the next one', async () => {
    const [former, changed] = [anEmployee('5', { first_name: 'Ada' }), anEmployee('5', { first_name: 'Grace' })];
    await inStep(former);
    expect(await lookAt([changed])).toMatchObject({ hints: 1 });
    await inStep(changed);
    expect(await lookAt([former])).toMatchObject({ hints: 1 });
    await inStep(former);
    expect(await lookAt([former])).toMatchObject({ changed: 0 });
  });

  it('serves a hint that asked for a look at everything, a fresh one only by the look after: the change may be read late', async () => {
    await store.hints.add(integration.id, [{ employeeId: null, source: 'webhook' }]);
    await lookAt([]);
    expect(await store.hints.wantsEverything(integration.id)).toBe(true);
    await store.rows("UPDATE hints SET received_at = received_at - interval '30 seconds'");
    await lookAt([]);
    expect(await store.hints.wantsEverything(integration.id)).toBe(false);
  });
});

describe('a look while nothing is to start by itself', () => {
  beforeEach(async () => {
    const schedule = { ...integration.schedule, paused: true };
    integration = (await store.integrations.change(integration.id, { schedule })) as Integration;
  });
  const due = async () =>
    (await store.hints.unpassed({ youngMs: -1, againAfterMs: -1, limit: 9 })).flatMap(
      ({ integrationId, employeeId }) => (integrationId === integration.id ? [employeeId] : []),
    );

  it('is followed where somebody clicked, and else what it found waits', async () => {
    await lookAt([anEmployee('1')]);
    expect(await due()).toEqual([]);
    await store.hints.add(integration.id, [{ employeeId: null, source: 'by-hand' }]);
    await lookAt([anEmployee('1')]);
    expect(await due()).toEqual(['1']);
  });
});

it('has nothing start by itself any more where the integration is gone', async () => {
  const forgotten: string[] = [];
  const gone = { problems: [{ code: 'integration-gone', severity: 'error' }] } as const;
  const { lookForChanges } = createPollActivities({
    ...store,
    connections: { ...connectionsOf({ integration }), open: async () => gone },
    takeHints: async () => 0,
    scheduledRuns: { forget: async (id) => void forgotten.push(id) },
    planKey: Buffer.alloc(32, 1),
    logger: silent,
    mailer: null,
  });
  expect(await anAttempt().run(lookForChanges, integration.id)).toEqual({
    outcome: 'skipped',
    because: 'integration-gone',
  });
  expect(forgotten).toEqual([integration.id]);
});

describe('a look for changes that cannot be trusted', () => {
  const scoped = { match: 'all', conditions: [{ attribute: 'dynamic_2', operator: 'equals', value: 'ja' }] } as const;
  beforeEach(async () => {
    integration = { ...integration, settings: { ...integration.settings, scope: scoped } };
  });

  it('leaves out who is outside the scope and has no account, and passes on who has one', async () => {
    const outside = [anEmployee('6', { dynamic_2: 'nein' }), anEmployee('7', { dynamic_2: 'nein' })];
    await inStep(anEmployee('7'));
    expect(await lookAt(outside)).toMatchObject({ employees: 2, changed: 1 });
    expect(await hinted()).toEqual([{ employee_id: '7', source: 'poll' }]);
  });

  it('stops where nobody can say who belongs to the scope, and begins there again', async () => {
    const unreadable = anEmployee('8', {}, ['dynamic_2']);
    expect(await lookAt([unreadable])).toEqual({ outcome: 'skipped', because: 'scope-attribute-unreadable' });
    expect(await store.polls.mark(integration.id)).toBeNull();
  });

  it('puts the integration into quarantine where access was withdrawn, with one mail, and is no failure', async () => {
    const refused = new VendorError({
      ...{ vendor: 'personio', operation: 'POST /auth', status: 401 },
      ...{ kind: 'access-refused', code: 'personio-credentials-refused' },
    });
    expect(await lookAt([], [], refused)).toEqual({ outcome: 'skipped', because: 'personio-credentials-refused' });
    expect((await store.integrations.read(integration.id))?.quarantine).toMatchObject({
      code: 'personio-credentials-refused',
      runId: null,
    });
    await lookAt([], [], refused); // the attempt before it died after the mail
    const mails = await store.mails.list({ integrationId: integration.id, limit: 9 });
    expect(mails).toHaveLength(1);
  });

  it('fails where Personio is only away', async () => {
    const away = new VendorError({
      ...{ vendor: 'personio', operation: 'GET /company/employees', status: 502 },
      ...{ kind: 'server-error', code: 'vendor-unavailable' },
    });
    await expect(lookAt([], [], away)).rejects.toThrow();
    expect((await store.integrations.read(integration.id))?.quarantine).toBeNull();
  });

  it('is left out in quarantine', async () => {
    integration = {
      ...integration,
      quarantine: { code: 'lms-key-refused', runId: null, since: '2026-11-22T08:00:00Z' },
    };
    expect(await lookAt([anEmployee('9')])).toEqual({ outcome: 'skipped', because: 'quarantined' });
    expect(await hinted()).toEqual([]);
  });
});
