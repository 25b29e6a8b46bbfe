import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Telling, toldBy, whatTellsOfPeople, withMailDomains } from '../support/telling.ts';
import { startTemporal } from '../support/temporal.ts';
import { startWorld, type World } from '../support/world.ts';
import { payloadSizes, textsOf } from './history-payloads.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const LARGEST_PAYLOAD = 32 * 1024;
const ADDRESS = 'anna.beispiel@privat.example';

let temporal: TestWorkflowEnvironment;
let world: World;
let telling: Telling[];
beforeAll(async () => {
  temporal = await startTemporal();
});
afterAll(() => temporal?.teardown());
beforeEach(async () => {
  world = await startWorld({ temporal, employees: 60 });
  telling = await whatWouldTell(world);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world?.stop();
});

/** Whatever says who somebody is, or opens a vendor's door. */
async function whatWouldTell({ personio, elearnio, store, integration }: World): Promise<Telling[]> {
  const { clientSecret, apiKey } = await store.integrations.secrets(integration.id);
  const secrets = [clientSecret, apiKey, ADDRESS].map((text) => ({ what: 'secret', text: String(text) }));
  return withMailDomains([...secrets, ...(await whatTellsOfPeople({ personio, elearnio }))]);
}

/** The history of a run that has ended, after it was looked through. */
async function discreetHistory(handle: WorkflowHandle): Promise<string> {
  const history = await handle.fetchHistory();
  const text = textsOf(history).join('\n');
  expect(toldBy(text, telling)).toEqual([]);
  const sizes = payloadSizes(history);
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(LARGEST_PAYLOAD);
  return text;
}

describe('the history of a run names nobody and gives no secret away (invariant 9)', () => {
  it('when all goes well', async () => {
    expect(telling.length).toBeGreaterThan(150);
    expect(toldBy(JSON.stringify(await world.personio.employees()), telling).length).toBeGreaterThan(100);
    const { handle, ended } = await world.start();
    expect((await ended).counts.created).toBeGreaterThan(20);
    const text = await discreetHistory(handle);
    expect(text).toContain('applyPeople');
    expect(text).toContain('"people":');
  });

  it('when a vendor refuses one person, and quotes the address', async () => {
    const someone = (await world.personio.employees()).find(({ status, email }) => status === 'active' && email);
    const contains = String(someone?.email);
    await world.elearnio.fault({ endpoint: 'POST /members', kind: 'status', status: 400, contains });
    const { handle, ended } = await world.start();
    expect((await ended).counts.failed).toBeGreaterThan(0);
    await discreetHistory(handle);
  });

  it('when a vendor ends it', async () => {
    await world.elearnio.fault({ endpoint: 'POST /members', kind: 'status', status: 403, skip: 5 });
    const { handle, ended } = await world.start();
    await expect(ended).rejects.toThrow();
    const text = await discreetHistory(handle);
    expect(text).toContain('lms-key-refused');
  });

  it('when activities throw what nobody expected, with an address in the message', async () => {
    const { reads, steps, runs } = world.store;
    const leak = Object.assign(new Error(`duplicate key (email)=(${ADDRESS})`, { cause: new Error(ADDRESS) }), {
      detail: ADDRESS,
      details: [ADDRESS],
    });
    const failingOnce = [
      vi.spyOn(runs, 'saveBasis').mockRejectedValueOnce(leak),
      vi.spyOn(reads, 'saveLearners').mockRejectedValueOnce(leak),
      vi.spyOn(steps, 'savePlan').mockRejectedValueOnce(leak),
      vi.spyOn(steps, 'claim').mockRejectedValueOnce(leak),
      vi.spyOn(runs, 'close').mockRejectedValueOnce(leak),
    ];
    const { handle, ended } = await world.start();
    expect((await ended).counts.created).toBeGreaterThan(20);
    for (const spy of failingOnce) expect(spy.mock.calls.length).toBeGreaterThan(1);
    const text = await discreetHistory(handle);
    expect(text.match(/internal-error/g)?.length).toBeGreaterThanOrEqual(failingOnce.length);
  });
});
