import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { PersonOutcome } from '../ports/lms-port.ts';
import { LeaseLostError, type StepStore } from '../ports/step-store.ts';
import { claimOf } from '../store/testing/stored.ts';
import { createRecorder } from './outcome-recorder.ts';

const claim = claimOf('integration' as IntegrationId, 'run' as RunId);
const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const held = () => {};

function outcome(index: number): PersonOutcome {
  return { employeeId: `e${index}` as EmployeeId, learnerId: null, steps: [] };
}

/** A store that keeps the groups it was given; `accept` may throw first. */
function recording(accept: (call: number) => void = () => {}) {
  const groups: string[][] = [];
  let calls = 0;
  const record: StepStore['record'] = async (_claim, outcomes) => {
    accept(++calls);
    groups.push(outcomes.map((each) => each.employeeId));
  };
  return { groups, steps: { record } as StepStore, calls: () => calls };
}

describe('outcomes', () => {
  it('are committed fifty at a time, the rest at the end, in their order', async () => {
    const { groups, steps } = recording();
    const recorder = createRecorder(steps, claim, held);
    for (let index = 0; index < 120; index++) recorder.add(outcome(index));
    await recorder.finish();
    expect(groups.map((group) => group.length)).toEqual([50, 50, 20]);
    expect(groups.flat()).toEqual(Array.from({ length: 120 }, (_, index) => `e${index}`));
  });

  it('wait no longer than a moment, so that a crash leaves few to look up', async () => {
    const { groups, steps } = recording();
    const recorder = createRecorder(steps, claim, held);
    recorder.add(outcome(1));
    await sleep(100);
    recorder.add(outcome(2));
    expect(groups).toEqual([]);
    await sleep(200);
    expect(groups).toEqual([['e1', 'e2']]);
    recorder.add(outcome(3));
    await sleep(300);
    expect(groups).toEqual([['e1', 'e2'], ['e3']]);
    await recorder.finish();
    expect(groups).toHaveLength(2);
  });

  it('are kept and tried again while the store is away, in their order', async () => {
    const { groups, steps, calls } = recording((call) => {
      if (call <= 2) throw away();
    });
    const recorder = createRecorder(steps, claim, held);
    for (let index = 0; index < 60; index++) recorder.add(outcome(index));
    await recorder.finish();
    expect(calls()).toBe(4);
    expect(groups.map((group) => group.length)).toEqual([50, 10]);
  });

  it('are given up when the lease runs out while the store is away', async () => {
    let good = true;
    const recorder = createRecorder(
      recording(() => {
        throw away();
      }).steps,
      claim,
      () => {
        if (!good) throw new LeaseLostError();
      },
    );
    recorder.add(outcome(1));
    setTimeout(() => {
      good = false;
    }, 300);
    await expect(recorder.finish()).rejects.toBeInstanceOf(LeaseLostError);
  });

  it('whose lease was lost say so at once: at the next outcome and at the end', async () => {
    const { steps, calls } = recording(() => {
      throw new LeaseLostError();
    });
    const recorder = createRecorder(steps, claim, held);
    for (let index = 0; index < 50; index++) recorder.add(outcome(index));
    await sleep(20);
    expect(() => recorder.add(outcome(50))).toThrow(LeaseLostError);
    expect(calls()).toBe(1);
    await expect(recorder.finish()).rejects.toBeInstanceOf(LeaseLostError);
  });

  it('that the store refuses for good are not tried for ever', async () => {
    const refused = Object.assign(new Error('duplicate key value'), { code: '23505' });
    let given = false;
    const recorder = createRecorder(
      recording(() => {
        if (!given) throw refused;
      }).steps,
      claim,
      held,
    );
    recorder.add(outcome(1));
    const ended = await Promise.race([
      recorder.finish().then(
        () => 'stored',
        () => 'refused',
      ),
      sleep(3_000, 'still trying'),
    ]);
    given = true; // ends the trying, so that nothing is left behind
    expect(ended).toBe('refused');
  });
});
