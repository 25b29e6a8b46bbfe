import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionsOf, fakeHr } from '../../activities/testing/fake-vendors.ts';
import type { AttributeKey, IntegrationId } from '../../domain/ids.ts';
import { anEmployee } from '../../domain/testing/builders.ts';
import type { HrSource } from '../../ports/hr-source.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { createLiveDirectory, type LiveDirectory } from './live-directory.ts';

const TIMES = { waitMs: 100, keptMs: 10_000, failureKeptMs: 50, idleMs: 400 };
const PAGES = 3;
const key = (...keys: string[]) => keys as AttributeKey[];

let asked: (readonly AttributeKey[])[];
let pagesGiven: number;
/** Each page waits for one. */
let turns: (() => void)[];
let atOnce: boolean;
let failure: Error | null;
let directory: LiveDirectory;
beforeEach(() => {
  [asked, pagesGiven, turns, atOnce, failure] = [[], 0, [], true, null];
  const readEmployees: HrSource['readEmployees'] = async function* (attributes, _from, signal) {
    asked.push(attributes);
    for (let page = 1; page <= PAGES; page++) {
      if (!atOnce)
        await new Promise<void>((resolve, reject) => {
          turns.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      if (failure) throw failure;
      pagesGiven++;
      yield { page, items: [anEmployee(String(page))], unreadable: 0, total: PAGES, cursor: null };
    }
  };
  const { open } = connectionsOf({ integration: {} as Integration, hr: fakeHr({ readEmployees }) });
  directory = createLiveDirectory({ open }, new AbortController().signal, TIMES);
});

const read = (attributes = key('status'), { id = 'i-1', revision = 1 } = {}) =>
  directory.read({ id: id as IntegrationId, revision }, attributes);

describe('everybody in Personio, read for a look', () => {
  it('is read once for many questions', async () => {
    const [first, second] = await Promise.all([read(), read()]);
    expect(first).toMatchObject({ state: 'complete', total: PAGES });
    expect([...first.employees.keys()]).toEqual(['1', '2', '3']);
    expect(second.employees).toBe(first.employees);
    await read();
    expect(asked).toEqual([['status']]);
  });

  it('answers what it has while it goes on', async () => {
    atOnce = false;
    expect(await read()).toMatchObject({ state: 'reading', total: null });
    turns.shift()?.();
    await sleep(1);
    const sofar = await read();
    expect([sofar.state, sofar.employees.size, sofar.total]).toEqual(['reading', 1, PAGES]);
    atOnce = true;
    turns.shift()?.();
    expect(await read()).toMatchObject({ state: 'complete' });
    expect(asked).toHaveLength(1);
  });

  it('is read again for another attribute, together with those of before, and whoever waits for the former asks again', async () => {
    atOnce = false;
    const former = read(key('status', 'team'));
    await sleep(1);
    const wider = read(key('status', 'office'));
    expect(await former).toMatchObject({ state: 'reading' });
    expect(await wider).toMatchObject({ state: 'reading' });
    atOnce = true;
    for (const turn of turns) turn();
    expect(await read(key('team', 'office'))).toMatchObject({ state: 'complete' });
    expect(asked).toEqual([
      ['status', 'team'],
      ['office', 'status', 'team'],
    ]);
  });

  it('is read again when the integration was changed, and with the attributes of the new question alone', async () => {
    await read(key('status', 'team'));
    await read(key('status'), { revision: 2 });
    expect(asked[1]).toEqual(['status']);
  });

  it('is not read any further when nobody asks any more', async () => {
    atOnce = false;
    await read();
    await sleep(TIMES.idleMs * 1.6);
    for (const turn of turns) turn();
    await sleep(10);
    expect(pagesGiven).toBe(0);
    atOnce = true;
    expect(await read()).toMatchObject({ state: 'complete' });
    expect(asked).toHaveLength(2);
  });

  it('says what stands in the way, and tries again after a while', async () => {
    const operation = 'GET /v1/company/employees';
    failure = new VendorError({
      vendor: 'personio',
      operation,
      kind: 'access-refused',
      code: 'personio-access-refused',
    });
    await expect(read()).rejects.toMatchObject({ problem: { code: 'personio-access-refused' } });
    await expect(read()).rejects.toMatchObject({ problem: { code: 'personio-access-refused' } });
    expect(asked).toHaveLength(1);
    failure = null;
    await sleep(TIMES.failureKeptMs * 2);
    expect(await read()).toMatchObject({ state: 'complete' });
  });

  it('throws a defect of ours as it is', async () => {
    failure = new Error('a defect');
    await expect(read()).rejects.toThrow('a defect');
  });

  it('keeps few integrations in memory', async () => {
    for (const id of ['1', '2', '3', '4', '5']) await read(key('status'), { id });
    await read(key('status'), { id: '5' });
    expect(asked).toHaveLength(5);
    await read(key('status'), { id: '1' });
    expect(asked).toHaveLength(6);
  });
});
