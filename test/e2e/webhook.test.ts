import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestApi, testApi } from '../../src/api/testing/test-api.ts';
import { followInTime } from '../../src/api/webhooks/follow-in-time.ts';
import { createSchedules } from '../../src/runs/schedules/index.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 90_000 });
const PUBLIC = 'https://matrikel.acme.test';
let world: World;
let api: TestApi;
let path: string;
let people: SimEmployee[];

beforeAll(async () => {
  world = await startWorld({ employees: 45, members: 'none' });
  const { store, connections, runs, taskQueue, temporal } = world;
  api = await testApi({
    ...{ webhooks: store.webhooks, hints: store.hints, integrations: store.integrations },
    ...{
      syncRuns: runs,
      publicUrl: PUBLIC,
      schedules: createSchedules({ client: temporal.client, ...store, taskQueue }),
    },
    followSubscription: followInTime({ webhooks: store.webhooks, connections, publicUrl: PUBLIC }),
  });
  await world.personio.settings({ webhookRoute: api.url }); // where that name leads to
  await world.sync();
  path = `/api/v1/integrations/${world.integration.id}/webhook`;
  people = withOwnAddress(await world.personio.employees()).filter(
    (person) => wantsAccount(person) && person.status === 'active',
  );
});
afterAll(async () => {
  await api?.close();
  await world?.stop();
});

function take(): SimEmployee {
  const person = people.pop();
  if (!person) throw new Error('too few people');
  return person;
}
const change = (person: SimEmployee, attributes: object) =>
  world.personio.call('PATCH', `employees/${person.id}`, attributes);
async function until(look: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await look()); await sleep(50))
    if (Date.now() > deadline) throw new Error('it did not come');
}
const accountHas = (person: SimEmployee, field: string, value: string) =>
  until(async () =>
    (await world.elearnio.members()).some((one) => one.employee_id === person.id && one[field] === value),
  );
const hinted = async () => (await world.store.pool.query('SELECT 1 FROM hints')).rowCount;

it('brings a change into the LMS by itself, from Personio that was asked to call', async () => {
  expect((await api.ask('PUT', path, { wanted: 'on' })).body).toMatchObject({ state: 'active', problems: [] });
  const person = take();
  await change(person, { last_name: 'Webhook' });
  await accountHas(person, 'last_name', 'Webhook');
  expect((await api.ask('GET', path)).body.lastEventAt).not.toBeNull();
});

it('also where the event names an employment only, by a look at everything', async () => {
  const person = take();
  await change(person, { position: 'Lotsin' });
  await accountHas(person, 'position', 'Lotsin');
});

it('takes the echo of an upload without effect', async () => {
  const before = await hinted();
  await world.personio.call('POST', 'webhooks/fire', { event_name: 'document.created', employee_id: take().id });
  await until(async () => {
    const { counts } = await world.personio.call<{ counts: { delivered: number } }>('GET', 'deliveries/counts');
    return counts.delivered >= 3;
  });
  expect(await hinted()).toBe(before);
});

it('is called no more once it is switched off', async () => {
  expect((await api.ask('PUT', path, { wanted: 'off' })).body).toMatchObject({ state: 'off', subscriptionId: null });
  expect(await world.personio.call('GET', 'webhooks')).toEqual([]);
});
