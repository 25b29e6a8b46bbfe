import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { purgeRegularly } from './purge-regularly.ts';

const DAY_MS = 86_400_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('drops what served its time at the start and every day, also after a failure, until it is stopped', async () => {
  const logged: unknown[] = [];
  let purged = 0;
  const log = (...line: unknown[]) => void logged.push(line);
  const purge = async () => {
    purged++;
    if (purged === 2) throw new Error('Erika Mustermann could not be dropped');
  };
  const stop = purgeRegularly({ purge }, { info: log, warn: log, error: log });
  expect(purged).toBe(1);
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect(purged).toBe(3);
  expect(logged).toEqual([[{}, 'Could not drop what served its time; trying again in a day']]);
  stop();
  await vi.advanceTimersByTimeAsync(2 * DAY_MS);
  expect(purged).toBe(3);
});
