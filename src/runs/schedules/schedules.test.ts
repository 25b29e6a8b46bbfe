import { Client, Connection, type ScheduleUpdateOptions } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTemporal } from '../../../test/support/temporal.ts';
import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import { NO_SCHEDULE } from '../../domain/incremental/no-schedule.ts';
import type { ScheduleSettings } from '../../domain/incremental/schedule-settings.ts';
import { wallClock } from '../../domain/incremental/time-zone.ts';
import type { TimerKind } from '../../domain/incremental/timers.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { INTEGRATION_KEY } from '../search-attribute-keys.ts';
import { memoryIntegrations } from '../testing/memory-stores.ts';
import { createSchedules, type Schedules } from './index.ts';
import { scheduleId } from './schedule-options.ts';

const SET = { ...NO_SCHEDULE, fullSync: { at: '03:30', days: [1, 2, 3, 4, 5] }, pollMinutes: 5 };
let temporal: TestWorkflowEnvironment;
let integrations: IntegrationStore;
let schedules: Schedules;
let acme: Integration;
let everythingAsked: boolean;
let byHand: boolean;
const hints = {
  wantsEverything: async (_id: unknown, only?: 'by-hand') => everythingAsked && (only === undefined || byHand),
};
beforeAll(async () => {
  temporal = await startTemporal();
}, 60_000);
afterAll(() => temporal?.teardown());

beforeEach(async () => {
  integrations = memoryIntegrations();
  [everythingAsked, byHand] = [false, false];
  schedules = createSchedules({
    client: temporal.client,
    taskQueue: 'a-queue-without-worker',
    integrations,
    hints,
  });
  acme = (await integrations.create({
    ...{ name: 'acme', kind: 'elearnio', settings: DEFAULT_SETTINGS },
    personio: { baseUrl: 'https://api.personio.de', clientId: 'id', requestsPerMinute: 300 },
    lms: { baseUrl: 'https://elearnio.net', requestsPerMinute: 300, pageSize: null },
    secrets: { clientSecret: 'one', apiKey: 'two' },
  })) as Integration;
});

const having = (schedule: Partial<ScheduleSettings>): Integration => ({ ...acme, schedule: { ...SET, ...schedule } });
const handle = (kind: TimerKind) => temporal.client.schedule.getHandle(scheduleId(kind, acme.id));
async function summaryOf(workflowId: string): Promise<unknown> {
  const { raw } = await temporal.client.workflow.getHandle(workflowId).describe();
  const summary = raw.executionConfig?.userMetadata?.summary;
  return summary && JSON.parse(Buffer.from(summary.data ?? []).toString());
}
const described = (kind: TimerKind) => handle(kind).describe();

async function save(schedule: Partial<ScheduleSettings>, name = acme.name): Promise<void> {
  await integrations.change(acme.id, { schedule: { ...SET, ...schedule }, name });
}

describe('schedules in Temporal', () => {
  it('say all that Temporal would else assume', async () => {
    await schedules.follow(having({}));
    expect(await described('full-sync')).toMatchObject({
      policies: { overlap: 'ALLOW_ALL', catchupWindow: 43_200_000, pauseOnFailure: false },
      spec: { timezone: 'Europe/Berlin', jitter: 60_000 },
      action: {
        workflowType: 'scheduledFullSync',
        workflowId: `scheduled-full-sync/${acme.id}`,
        staticSummary: 'Full sync of acme, by schedule',
        args: [{ integrationId: acme.id }],
      },
    });
    const { typedSearchAttributes: attributes } = (await described('full-sync')).action;
    expect((attributes as TypedSearchAttributes).get(INTEGRATION_KEY)).toBe('acme');
    expect(await described('poll')).toMatchObject({
      policies: { overlap: 'SKIP', catchupWindow: 60_000 },
      spec: { intervals: [{ every: 300_000 }], jitter: 30_000 },
      action: { workflowType: 'pollChanges', workflowId: `poll/${acme.id}` },
    });
    expect(await described('due-dates')).toMatchObject({
      policies: { overlap: 'SKIP', catchupWindow: 60_000 },
      spec: { timezone: 'Europe/Berlin', intervals: [{ every: 300_000 }], jitter: 30_000 },
      action: {
        ...{ workflowType: 'askForDueDates', workflowId: `due-dates/${acme.id}` },
        staticSummary: 'Due dates of acme, by schedule',
      },
    });
  });

  it('start a look at drift with everything said, where one is wanted', async () => {
    await schedules.follow(having({ driftCheck: { at: '12:15', days: [1] } }));
    expect(await described('drift-check')).toMatchObject({
      policies: { overlap: 'SKIP', catchupWindow: 43_200_000, pauseOnFailure: false },
      spec: { timezone: 'Europe/Berlin', jitter: 60_000 },
      action: {
        ...{ workflowType: 'scheduledDriftCheck', workflowId: `scheduled-drift-check/${acme.id}` },
        ...{ staticSummary: 'Drift check of acme, by schedule', args: [{ integrationId: acme.id }] },
      },
    });
    await schedules.follow(having({}));
    await expect(described('drift-check')).rejects.toThrow();
  });

  it('look for certificates every half minute, where they are switched on', async () => {
    const wanted = { ...having({}), certificates: { ...NO_CERTIFICATES, enabled: true } };
    await schedules.follow(wanted);
    expect(await described('certificates')).toMatchObject({
      policies: { overlap: 'SKIP', catchupWindow: 60_000 },
      spec: { intervals: [{ every: 30_000 }], jitter: 3_000 },
      action: {
        ...{ workflowType: 'scheduledCertificateTransfer', workflowId: `scheduled-certificates/${acme.id}` },
        ...{ staticSummary: 'Look for certificates of acme, by schedule', args: [{ integrationId: acme.id }] },
      },
    });
    expect((await schedules.timers(wanted))?.at(-1)).toMatchObject({ kind: 'certificates', state: 'active' });
    await schedules.follow(having({}));
    await expect(described('certificates')).rejects.toThrow();
  });

  it('ask for whoever is due at once when somebody wants that, also where none is scheduled', async () => {
    const due = () => temporal.client.workflow.getHandle(`due-dates/${acme.id}`).describe();
    await schedules.askForDueNow(acme);
    await schedules.askForDueNow(acme); // joins the one that goes on
    expect(await due()).toMatchObject({ type: 'askForDueDates', status: { name: 'RUNNING' } });
    expect((await due()).typedSearchAttributes.get(INTEGRATION_KEY)).toBe('acme');
    expect(await summaryOf(`due-dates/${acme.id}`)).toBe('Due dates of acme, by schedule');
  });

  it('start at the time of day of their zone, on their days', async () => {
    const zoned = having({ timeZone: 'America/New_York' });
    await schedules.follow(zoned);
    const [full] = (await schedules.timers(zoned)) ?? [];
    expect(full).toMatchObject({ kind: 'full-sync', state: 'active', missed: 0, lastAt: null });
    expect(full?.next).toHaveLength(5);
    for (const start of full?.next ?? []) {
      const shown = wallClock(start, 'America/New_York');
      expect(shown.toISOString().slice(11, 15)).toBe('03:3'); // up to a minute later, so that not all begin at once
      expect([1, 2, 3, 4, 5]).toContain(shown.getUTCDay());
    }
  });

  it('are written once, and again only when something changed', async () => {
    await save({});
    expect(await schedules.reconcile()).toBe(3);
    expect(await schedules.reconcile()).toBe(0);
    await save({ fullSync: { at: '04:30', days: [6, 0] } });
    expect(await schedules.reconcile()).toBe(1);
    await save({ fullSync: { at: '04:30', days: [6, 0] } }, 'acme-renamed');
    expect(await schedules.reconcile()).toBe(3);
    expect((await described('poll')).action.staticSummary).toBe('Look for changes of acme-renamed, by schedule');
    expect(await schedules.reconcile()).toBe(0);
  });

  it('go when they are no longer wanted, and with the integration', async () => {
    await schedules.follow(having({}));
    await schedules.follow(having({ pollMinutes: null }));
    await expect(described('poll')).rejects.toThrow();
    await schedules.forget(acme.id);
    await expect(described('full-sync')).rejects.toThrow();
    await schedules.forget(acme.id); // quiet where there is none
  });

  it('are paused without the reason, which may name somebody', async () => {
    const paused = having({ paused: true, note: 'Anna is on holiday' });
    await schedules.follow(paused);
    expect((await described('full-sync')).state).toEqual({
      paused: true,
      note: 'paused in Matrikel',
      remainingActions: undefined,
    });
    expect(await schedules.timers(paused)).toMatchObject([
      { state: 'paused', next: [] },
      { state: 'paused', next: [] },
      { state: 'paused', next: [] },
    ]);
    await schedules.follow(having({}));
    expect((await described('full-sync')).state.paused).toBe(false);
  });

  it("stay paused where somebody did that in Temporal's own UI, until they are resumed", async () => {
    await save({});
    await schedules.reconcile();
    await handle('poll').pause('something is odd');
    expect(await schedules.reconcile()).toBe(0);
    await save({ pollMinutes: 10 });
    expect(await schedules.reconcile()).toBe(1);
    expect((await described('poll')).state).toMatchObject({ paused: true, note: 'something is odd' });
    const changed = having({ pollMinutes: 10 });
    expect((await schedules.timers(changed))?.map(({ state }) => state)).toEqual([
      'active',
      'paused-in-temporal',
      'active',
    ]);
    await schedules.follow(changed, true);
    expect((await described('poll')).state.paused).toBe(false);
  });

  it('are not needed for a look at everything that a hint asked for', async () => {
    const polls = () => temporal.client.workflow.getHandle(`poll/${acme.id}`).describe();
    await schedules.reconcile();
    await expect(polls()).rejects.toThrow();
    everythingAsked = true;
    await schedules.reconcile();
    await schedules.reconcile(); // joins the one that goes on
    expect((await polls()).status.name).toBe('RUNNING');
  });

  it('that are paused let a look begin that somebody asked for, and no other', async () => {
    const polls = () => temporal.client.workflow.getHandle(`poll/${acme.id}`).describe();
    await save({ paused: true });
    everythingAsked = true;
    await schedules.reconcile();
    await expect(polls()).rejects.toThrow();
    byHand = true;
    await schedules.reconcile();
    expect((await polls()).status.name).toBe('RUNNING');
  });

  it.each<[string, (found: ScheduleUpdateOptions) => object]>([
    ['another workflow', ({ action }) => ({ action: { ...action, workflowType: 'fullSync' } })],
    ['another input', ({ action }) => ({ action: { ...action, args: [{ integrationId: 'of-somebody' }] } })],
    ['a pause after a failure', ({ policies }) => ({ policies: { ...policies, pauseOnFailure: true } })],
  ])('are put right where somebody gave them %s', async (_what, change) => {
    await save({});
    await schedules.reconcile();
    await handle('poll').update((found) => ({ ...found, ...change(found) }) as ScheduleUpdateOptions);
    expect(await schedules.reconcile()).toBe(1);
    expect(await schedules.reconcile()).toBe(0);
    expect((await described('poll')).action).toMatchObject({ workflowType: 'pollChanges' });
  });

  it('are behind until Temporal has them', async () => {
    expect(await schedules.timers(having({ pollMinutes: null }))).toEqual([
      { kind: 'full-sync', state: 'behind', next: [], lastAt: null, missed: 0 },
      { kind: 'due-dates', state: 'behind', next: [], lastAt: null, missed: 0 },
    ]);
  });
});

it('knows nothing, and throws at nobody who only changed settings, while Temporal is away', async () => {
  const connection = Connection.lazy({ address: '127.0.0.1:9' });
  const client = new Client({ connection });
  const away = createSchedules({ client, taskQueue: 'any', integrations, hints });
  await save({});
  const [followed, timers] = await Promise.all([
    away.follow(having({})),
    away.timers(having({})),
    expect(away.reconcile()).rejects.toMatchObject({ name: 'TemporalAwayError' }),
    expect(away.askForDueNow(acme)).rejects.toMatchObject({ name: 'TemporalAwayError' }),
  ]);
  expect([followed, timers]).toEqual([false, null]);
  await connection.close();
}, 20_000);
