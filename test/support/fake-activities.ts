import type { Activities } from '../../src/activities/index.ts';
import type { LookResult, TransferResult } from '../../src/domain/certificates/transfer-result.ts';
import { NO_COUNTS } from '../../src/domain/run.ts';

type Name = keyof Activities;
type AnyActivity = (...args: unknown[]) => Promise<unknown>;
interface Entry {
  readonly name: Name;
  readonly what: 'begins' | 'ends';
  readonly args: readonly unknown[];
}

export const NOTHING_NEW: LookResult = {
  ...{ found: 0, known: 0, unlinked: 0, unreadable: 0 },
  ...{ failed: null, due: 0, stopped: null, begin: null },
};
export const NOTHING_FILED: TransferResult = {
  ...{ transferred: 0, wereThere: 0, unconfirmed: 0, waiting: 0, failed: 0, withdrawn: 0 },
  ...{ due: 0, stopped: null },
};

/** Activities that answer at once and keep a diary of what was asked; a test replaces those it is about. */
export function fakeActivities({ people = 0, ...replaced }: Partial<Activities> & { people?: number } = {}) {
  const diary: Entry[] = [];
  const side = { done: true, complete: true, count: people, unreadable: 0, stop: null };
  const plain: Activities = {
    checkRun: async () => ({ stop: null }),
    readEmployees: async () => side,
    readLearners: async () => side,
    settleReading: async () => ({ stop: null }),
    makePlan: async () => ({ people, planHash: 'made-up', calls: people, seconds: 60, waits: false }),
    beginApplying: async () => {},
    beginWaiting: async () => ({ leftMs: 86_400_000 }),
    readDecision: async () => ({ leftMs: 86_400_000 }),
    noteDecision: async () => {},
    beginRecheck: async () => false,
    recheckPlan: async () => ({ dropped: 0 }),
    checkUndo: async () => ({ stop: null, readAll: true }),
    planUndo: async () => ({ people, planHash: 'made-up', calls: people, seconds: 60, waits: true }),
    recheckUndo: async () => ({ dropped: 0 }),
    holdAffected: async () => ({ held: people }),
    isPaused: async () => true,
    reopenFailed: async () => ({ people: 0 }),
    applyPeople: async (_runId, _integrationId, from, to) => ({
      applied: to - from,
      failed: 0,
      open: 0,
      paused: false,
    }),
    beginScheduledRun: async () => ({ because: 'run-goes-on' as const }),
    beginDriftCheck: async () => ({ because: 'run-goes-on' as const }),
    takeBackRun: async () => {},
    lookForChanges: async () => ({ outcome: 'skipped' as const, because: 'quarantined' }),
    lookForCertificates: async () => NOTHING_NEW,
    transferCertificates: async () => NOTHING_FILED,
    pauseCertificates: async () => {},
    askForDue: async () => ({ outcome: 'asked' as const, people: 0, hints: 0 }),
    updatePerson: async () => ({ wrote: false, applied: 0, failed: 0, readAgain: false }),
    applyOrder: async () => ({ wrote: true, applied: 1, failed: 0, readAgain: false }),
    endUpdate: async () => {},
    closeRun: async (_runId, _integrationId, { how }) => ({
      status: how === 'finished' ? 'completed' : how,
      counts: NO_COUNTS,
    }),
    ...replaced,
  };

  function kept(name: Name, activity: AnyActivity): AnyActivity {
    return async (...args) => {
      diary.push({ name, what: 'begins', args });
      try {
        return await activity(...args);
      } finally {
        diary.push({ name, what: 'ends', args });
      }
    };
  }

  return {
    activities: Object.fromEntries(
      Object.entries(plain).map(([name, activity]) => [name, kept(name as Name, activity as AnyActivity)]),
    ) as unknown as Activities,
    diary,
    /** Names in the order in which they were begun; repeated attempts included. */
    begun: () => diary.filter(({ what }) => what === 'begins').map(({ name }) => name),
    /** What an activity was asked, once for each attempt. */
    asked<Asked extends Name>(name: Asked): Parameters<Activities[Asked]>[] {
      return diary
        .filter((entry) => entry.name === name && entry.what === 'begins')
        .map(({ args }) => args as Parameters<Activities[Asked]>);
    },
    /** People [from, to) of each batch, in the order of the plan. */
    batches(): [number, number][] {
      return this.asked('applyPeople')
        .map(([, , from, to]): [number, number] => [from, to])
        .sort(([left], [right]) => left - right);
    },
  };
}
export type FakeActivities = ReturnType<typeof fakeActivities>;

/** A place where fakes wait until the test lets them go on. */
export function createGate() {
  const opened = Promise.withResolvers<void>();
  let waiting = 0;
  return {
    get waiting(): number {
      return waiting;
    },
    async pass(): Promise<void> {
      waiting++;
      await opened.promise;
      waiting--;
    },
    open: () => opened.resolve(),
  };
}

/** Fakes of which one waits at a gate before it answers as usual. */
export function heldAt(stage: Name, people = 1_000, replaced: Partial<Activities> = {}) {
  const gate = createGate();
  const usual = fakeActivities({ people }).activities[stage] as AnyActivity;
  async function held(...args: unknown[]): Promise<unknown> {
    await gate.pass();
    return usual(...args);
  }
  return { gate, fakes: fakeActivities({ people, ...replaced, [stage]: held }) };
}
