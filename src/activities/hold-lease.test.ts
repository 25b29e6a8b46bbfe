import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { type Claim, LeaseLostError, type StepStore } from '../ports/step-store.ts';
import { holdLease, type Lease } from './hold-lease.ts';

const LEASE_MS = 800;
const claim: Claim = {
  runId: 'run' as RunId,
  integrationId: 'integration' as IntegrationId,
  from: 0,
  to: 1,
  owner: 'attempt-1',
  leaseMs: LEASE_MS,
};

let lease: Lease;
afterEach(() => lease?.release());

/** Only renewing is asked of the store here. */
function held(renew: StepStore['renew']): { startedAt: number } {
  const startedAt = performance.now();
  lease = holdLease({ renew } as StepStore, claim);
  return { startedAt };
}

const never = () => new Promise<boolean>(() => {});

describe('a lease that is held', () => {
  it('stays good as long as the store answers, however long that is', async () => {
    held(async () => true);
    await sleep(LEASE_MS * 2);
    expect(() => lease.check()).not.toThrow();
    expect(lease.lost.aborted).toBe(false);
  });

  it('survives a store that was away for a moment', async () => {
    let asked = 0;
    held(async () => {
      if (++asked <= 2) throw new Error('away');
      return true;
    });
    await sleep(LEASE_MS * 1.5);
    expect(() => lease.check()).not.toThrow();
    expect(lease.lost.aborted).toBe(false);
  });

  it('lets nothing new begin before it is over, when the store stops answering', async () => {
    const { startedAt } = held(never);
    expect(() => lease.check()).not.toThrow();
    let stopped: unknown;
    while (stopped === undefined && performance.now() - startedAt < LEASE_MS * 2) {
      try {
        lease.check();
        await sleep(5);
      } catch (error) {
        stopped = error;
      }
    }
    const after = performance.now() - startedAt;
    expect(stopped).toBeInstanceOf(LeaseLostError);
    expect(after).toBeLessThan(LEASE_MS);
    expect(after).toBeGreaterThan(LEASE_MS / 2);
    expect(lease.lost.aborted).toBe(true);
  });

  it('stops what is on the wire when it is over, without being asked', async () => {
    const { startedAt } = held(never);
    await new Promise((resolve) => lease.lost.addEventListener('abort', resolve));
    expect(performance.now() - startedAt).toBeLessThan(LEASE_MS * 1.15);
    expect(lease.lost.reason).toBeInstanceOf(LeaseLostError);
  });

  it('is counted from when a renewal was asked for, not from a late answer', async () => {
    const { startedAt } = held(async () => {
      await sleep(LEASE_MS * 3);
      return true;
    });
    await new Promise((resolve) => lease.lost.addEventListener('abort', resolve));
    expect(performance.now() - startedAt).toBeLessThan(LEASE_MS * 1.5);
    expect(() => lease.check()).toThrow(LeaseLostError);
  });

  it('is renewed no more once it is released', async () => {
    let asked = 0;
    held(async () => {
      asked++;
      return true;
    });
    await sleep(LEASE_MS * 0.6);
    lease.release();
    const before = asked;
    expect(before).toBeGreaterThan(0);
    await sleep(LEASE_MS * 0.6);
    expect(asked).toBe(before);
  });
});
