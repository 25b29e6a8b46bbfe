import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../../domain/ids.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const DAILY = [0, 1, 2, 3, 4, 5, 6];
let api: TestApi;
let path: string;
beforeAll(async () => {
  api = await testApi();
  const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
  path = `/api/v1/integrations/${body.id}`;
});
afterAll(() => api?.close());

const patch = (schedule: object, more: object = {}) => api.ask('PATCH', path, { schedule, ...more });

describe('the schedule of an integration', () => {
  it('is none until somebody sets one', async () => {
    const by = {
      timeZone: 'Europe/Berlin',
      fullSync: null,
      pollMinutes: null,
      driftCheck: null,
      paused: false,
      note: null,
    };
    expect((await api.ask('GET', path)).body).toMatchObject({ schedule: by, syncIntervalMinutes: 1_440 });
    expect((await api.ask('GET', `${path}/schedule`)).body).toEqual({ settings: by, timers: [], lastPoll: null });
  });

  it('is changed at once, part by part, and says what starts next', async () => {
    const { status, body } = await patch({ fullSync: { at: '03:30' }, pollMinutes: 5 });
    expect([status, body.settingsVersion]).toEqual([200, 1]);
    expect(body.schedule).toMatchObject({ fullSync: { at: '03:30', days: DAILY }, pollMinutes: 5 });
    await patch({ pollMinutes: 10 });
    const { body: shown } = await api.ask('GET', `${path}/schedule`);
    expect(shown).toMatchObject({
      settings: { fullSync: { at: '03:30' }, pollMinutes: 10 },
      timers: [
        { kind: 'full-sync', state: 'active', next: ['2026-11-23T02:30:00.000Z'] },
        { kind: 'poll', state: 'active' },
        { kind: 'due-dates', state: 'active' },
      ],
    });
  });

  it('comes with a new integration, too', async () => {
    const schedule = { fullSync: { at: '22:15', days: [5, 1] } };
    const { status, body } = await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'nightly', schedule });
    expect([status, body.syncIntervalMinutes]).toEqual([201, 4 * 1_440]);
    const self = (body.links as { schedule: string }).schedule;
    expect((await api.ask('GET', self)).body).toMatchObject({
      settings: { fullSync: { at: '22:15', days: [1, 5] } },
      timers: [{ state: 'active' }, { kind: 'due-dates' }],
    });
  });

  it('is paused and resumed by an operator, with the reason', async () => {
    const headers = { authorization: `Bearer ${await api.tokenFor('operator')}` };
    const paused = await api.ask('POST', `${path}/schedule/pause`, { note: 'Umzug des LMS' }, headers);
    expect(paused.body).toMatchObject({
      settings: { paused: true, note: 'Umzug des LMS' },
      timers: [{ state: 'paused' }, {}, { kind: 'due-dates', state: 'paused' }],
    });
    const resumed = await api.ask('POST', `${path}/schedule/resume`, undefined, headers);
    expect(resumed.body).toMatchObject({
      settings: { paused: false, note: null },
      timers: [{ state: 'active' }, {}, {}],
    });
    const viewer = { authorization: `Bearer ${await api.tokenFor('viewer')}` };
    expect((await api.ask('POST', `${path}/schedule/pause`, {}, viewer)).status).toBe(403);
  });
});

describe('a look for changes by hand', () => {
  it('is kept before anybody is told, and said to be on its way, to an operator', async () => {
    const headers = { authorization: `Bearer ${await api.tokenFor('operator')}` };
    const { status, body } = await api.ask('POST', `${path}/schedule/poll`, undefined, headers);
    expect(status).toBe(202);
    expect(body).toMatchObject({ lastPoll: null });
    expect(api.updates.kept).toContainEqual({ employeeId: null, source: 'by-hand' });
    const viewer = { authorization: `Bearer ${await api.tokenFor('viewer')}` };
    expect((await api.ask('POST', `${path}/schedule/poll`, undefined, viewer)).status).toBe(403);
  });

  it('is refused in quarantine, which a check ends', async () => {
    const { body } = await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'quarantined' });
    const quarantine = { code: 'lms-key-refused', runId: null, since: '2026-11-22T08:00:00Z' } as const;
    await api.integrations.change(body.id as IntegrationId, { quarantine });
    expect(await api.ask('POST', `/api/v1/integrations/${body.id}/schedule/poll`)).toMatchObject({
      status: 409,
      body: { code: 'quarantined' },
    });
  });
});

describe('a look at drift', () => {
  it('has a time of its own, which is changed apart', async () => {
    const own = `/api/v1/integrations/${(await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'drifting' })).body.id}`;
    const set = (schedule: object) => api.ask('PATCH', own, { schedule });
    const { body } = await set({ driftCheck: { at: '12:00', days: [5, 1] } });
    expect(body).toMatchObject({ schedule: { driftCheck: { at: '12:00', days: [1, 5] } }, syncIntervalMinutes: 1_440 });
    expect((await api.ask('GET', `${own}/schedule`)).body.timers).toMatchObject([
      { kind: 'drift-check', state: 'active' },
    ]);
    expect((await set({ driftCheck: { at: '02:30' } })).body.errors).toMatchObject([
      { path: 'schedule.driftCheck.at', code: 'clocks-change' },
    ]);
    await set({ driftCheck: null });
    expect((await api.ask('GET', `${own}/schedule`)).body.timers).toEqual([]);
  });

  it('begins by hand as a run of its kind, which is listed', async () => {
    const started = await api.ask('POST', `${path}/runs`, { kind: 'drift' });
    expect(started.status).toBe(202);
    const of = async (kind: string) => (await api.ask('GET', `/api/v1/runs?kind=${kind}`)).body.items;
    expect(await of('drift')).toMatchObject([{ id: started.body.runId, kind: 'drift', dryRun: true }]);
    expect(await of('full')).toEqual([]);
    expect((await api.ask('POST', `${path}/runs`, { kind: 'person' })).status).toBe(400);
  });
});

describe('whoever is due', () => {
  it('is asked for now by an operator, and not while the integration is in quarantine', async () => {
    const asked: string[] = [];
    const schedules = {
      ...api.deps.schedules,
      askForDueNow: async ({ name }: { name: string }) => void asked.push(name),
    };
    const other = await testApi({ schedules });
    const { body } = await other.ask('POST', '/api/v1/integrations', ACME);
    const ask = (role: 'operator' | 'viewer') =>
      other.tokenFor(role).then((token) =>
        other.ask('POST', `/api/v1/integrations/${body.id}/schedule/due-dates`, undefined, {
          authorization: `Bearer ${token}`,
        }),
      );
    expect(await ask('operator')).toMatchObject({ status: 202, body: { settings: { paused: false } } });
    expect((await ask('viewer')).status).toBe(403);
    const quarantine = { code: 'lms-key-refused', runId: null, since: '2026-11-22T08:00:00Z' } as const;
    await other.integrations.change(body.id as IntegrationId, { quarantine });
    expect(await ask('operator')).toMatchObject({ status: 409, body: { code: 'quarantined' } });
    expect(asked).toEqual([ACME.name]);
    await other.close();
  });
});

describe('how often a sync is expected', () => {
  it('follows the schedule', async () => {
    expect((await patch({ fullSync: { at: '03:30', days: [1] } })).body.syncIntervalMinutes).toBe(7 * 1_440);
    expect((await patch({ fullSync: { at: '03:30' } })).body.syncIntervalMinutes).toBe(1_440);
  });

  it('stays as somebody set it', async () => {
    const set = { syncIntervalMinutes: 2_000 };
    expect((await patch({ fullSync: { at: '03:30', days: [1] } }, set)).body.syncIntervalMinutes).toBe(2_000);
    expect((await patch({ fullSync: { at: '03:30' } })).body.syncIntervalMinutes).toBe(2_000);
  });
});

describe('a schedule that cannot work', () => {
  it('is refused in the hour that summer time skips or repeats, with what to do', async () => {
    const { status, body } = await patch({ fullSync: { at: '02:30' } });
    expect([status, body.code]).toEqual([422, 'invalid-settings']);
    expect(body.detail).toMatch('In Europe/Berlin the clocks change between 02:00 and 03:00');
    expect(body.remedy).toBe('Choose a time before 02:00, or from 03:00 on.');
    expect(body.errors).toMatchObject([{ path: 'schedule.fullSync.at', code: 'clocks-change' }]);
    expect((await patch({ fullSync: { at: '02:30' }, timeZone: 'UTC' })).status).toBe(200);
    expect((await patch({ timeZone: 'Europe/Berlin' })).status).toBe(422); // the time was sound in another zone
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 422, 'invalid-settings'],
    [{ fullSync: { at: '24:00' } }, 400, 'invalid-body'],
    [{ fullSync: { at: '3:30' } }, 400, 'invalid-body'],
    [{ fullSync: { at: '03:30', days: [] } }, 400, 'invalid-body'],
    [{ fullSync: { at: '03:30', days: [1, 1] } }, 400, 'invalid-body'],
    [{ pollMinutes: 0 }, 400, 'invalid-body'],
    [{ pollMinutes: 1_441 }, 400, 'invalid-body'],
  ])('is refused: %j', async (schedule, status, code) => {
    const answer = await patch(schedule);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
