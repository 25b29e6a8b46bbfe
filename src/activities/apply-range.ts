import type { EmployeeId } from '../domain/ids.ts';
import type { LmsPort, PersonSteps } from '../ports/lms-port.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { Claim, StepStore } from '../ports/step-store.ts';
import { pauseFor } from './heartbeating.ts';
import { holdLease } from './hold-lease.ts';
import { noteWritten } from './note-written.ts';
import { createRecorder } from './outcome-recorder.ts';
import { createValueHash } from './value-hash.ts';
import type { watchFailures } from './watch-failures.ts';

interface RangeDeps {
  readonly runs: RunStore;
  readonly steps: StepStore;
  readonly planKey: Buffer;
}

interface Circumstances {
  readonly stopping: AbortSignal;
  readonly lastRound: boolean;
  readonly failures: Pick<ReturnType<typeof watchFailures>, 'record' | 'tooMany'>;
}

/** People claimed at a time: their intents are stored together before the first is sent. */
const CLAIM = 20;
const WAIT_FOR_LEASE_MS = 500;

/** Writes what is open of a range of people, as long as the attempt may. Counts are of steps, and of this attempt alone. */
export async function applyRange(
  deps: RangeDeps,
  lms: LmsPort,
  claim: Claim,
  { stopping, lastRound, failures }: Circumstances,
): Promise<{ readonly applied: number; readonly failed: number }> {
  const lease = holdLease(deps.steps, claim);
  const recorder = createRecorder(failures, claim, () => lease.check());
  const noting = noteWritten(createValueHash(deps.planKey, lms.can), lms.can);
  let applied = 0;
  let failed = 0;
  try {
    const people = noting.people(claimedPeople(deps, claim, failures, stopping));
    const permission = { signal: lease.lost, check: () => lease.check(), lastRound };
    for await (const outcome of lms.apply(people, permission)) {
      recorder.add(noting.outcome(outcome));
      for (const step of outcome.steps) step.outcome.result === 'applied' ? applied++ : failed++;
    }
  } finally {
    await recorder.finish().finally(() => lease.release());
  }
  stopping.throwIfAborted();
  return { applied, failed };
}

/** Hands out people as long as there are any; at a pause, a cancel or a shutdown it gives back those not yet sent. */
async function* claimedPeople(
  deps: RangeDeps,
  claim: Claim,
  failures: Circumstances['failures'],
  stopping: AbortSignal,
): AsyncGenerator<PersonSteps> {
  const { steps } = deps;
  let claimed: PersonSteps[] = [];
  let left = claim.to - claim.from;
  try {
    // whoever has got everybody need not ask whether there is somebody else
    while (left > 0) {
      if (stopping.aborted) return;
      if (await failures.tooMany()) return;
      claimed = [...(await steps.claim(claim, CLAIM))];
      left -= claimed.length;
      if (claimed.length === 0 && (await nothingToGet(deps, claim, stopping))) return;
      while (claimed.length > 0 && !stopping.aborted) {
        const next = claimed.shift();
        if (next) yield next;
      }
    }
  } finally {
    const unsent: EmployeeId[] = claimed.map((person) => person.employeeId);
    if (unsent.length > 0) await steps.giveBack(claim, unsent);
  }
}

/** Another attempt may still hold people of this batch: wait until its lease ends, then look their outcomes up. */
async function nothingToGet({ runs, steps }: RangeDeps, claim: Claim, stopping: AbortSignal): Promise<boolean> {
  if (await runs.isPaused(claim.runId)) return true;
  await steps.dropOutdated(claim);
  if ((await steps.openForOthers(claim)) === 0) return true;
  await pauseFor(WAIT_FOR_LEASE_MS, stopping);
  return false;
}
