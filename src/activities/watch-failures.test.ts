import { expect, it } from 'vitest';
import type { EmployeeId, RunId, StepId } from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { Claim, RecordedOutcome } from '../ports/step-store.ts';
import { watchFailures } from './watch-failures.ts';

const RUN = 'run' as RunId;
const CLAIM = { runId: RUN } as Claim;

function outcome(result: 'applied' | 'failed'): RecordedOutcome {
  const employeeId = 'e' as EmployeeId;
  const problem = { code: 'write-refused', severity: 'warning', employeeId } as const;
  const step = { id: '1' as StepId, outcome: result === 'applied' ? { result } : { result, problem } };
  return { employeeId, learnerId: null, steps: [step] };
}

/** A run of which so many people are done, and failed; `asked` counts questions to the store. */
function aRun() {
  const run = { done: 0, failed: 0, dropped: 0, asked: 0, recorded: 0 };
  const failures = watchFailures(
    {
      async record(_claim, outcomes) {
        run.recorded += outcomes.length;
      },
      writeResults: async () => ({ people: run.done, failed: run.failed - run.dropped }),
    },
    {
      async progress() {
        run.asked++;
        return { counts: { ...NO_COUNTS, failed: run.failed }, done: run.done, total: 1_000 };
      },
    },
    RUN,
  );
  return { run, failures };
}

it('asks once of a run that goes well, however many people are recorded', async () => {
  const { run, failures } = aRun();
  for (let claim = 0; claim < 5; claim++) {
    expect(await failures.tooMany()).toBe(false);
    run.done += 20;
    await failures.record(CLAIM, [outcome('applied')]);
  }
  expect(run).toMatchObject({ asked: 1, recorded: 5 });
});

it('asks at its start, so that failures of others stop it before its first claim', async () => {
  const { run, failures } = aRun();
  Object.assign(run, { done: 20, failed: 5 });
  expect(await failures.tooMany()).toBe(true);
  expect(await failures.tooMany()).toBe(true);
});

it('asks again after each failure of its own that is in the store', async () => {
  const { run, failures } = aRun();
  Object.assign(run, { done: 100, failed: 0 });
  await failures.tooMany();
  Object.assign(run, { done: 120, failed: 25 });
  expect(await failures.tooMany()).toBe(false);
  await failures.record(CLAIM, [outcome('applied'), outcome('failed')]);
  expect(await failures.tooMany()).toBe(true);
});

it('goes on asking while too few are done to say, since more that succeed may make it too many', async () => {
  const { run, failures } = aRun();
  Object.assign(run, { done: 15, failed: 10 });
  expect(await failures.tooMany()).toBe(false);
  run.done = 25;
  await failures.record(CLAIM, [outcome('applied')]);
  expect(await failures.tooMany()).toBe(true);
});

it('gives the steps the last word over the tally', async () => {
  const { run, failures } = aRun();
  Object.assign(run, { done: 40, failed: 9, dropped: 7 });
  expect(await failures.tooMany()).toBe(false);
});
