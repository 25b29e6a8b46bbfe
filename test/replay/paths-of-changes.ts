import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../src/activities/index.ts';
import type { RunId } from '../../src/domain/ids.ts';
import { CERTIFICATE_TRANSFER } from '../../src/workflows/certificate-messages.ts';
import { certificatesId, fullSyncId } from '../../src/workflows/ids.ts';
import { FULL_SYNC } from '../../src/workflows/messages.ts';
import { createGate, fakeActivities, heldAt, NOTHING_FILED, NOTHING_NEW } from '../support/fake-activities.ts';
import type { Change, Changes } from './open-changes.ts';
import { MADE_UP, until } from './paths.ts';

const begun = {
  beginScheduledRun: async () => ({ runId: MADE_UP.runId, heartbeatTimeoutMs: 60_000, integrationName: 'acme' }),
} satisfies Partial<Activities>;
const written = {
  updatePerson: async () => ({ wrote: true, applied: 1, failed: 0, readAgain: false }),
} satisfies Partial<Activities>;
const begin = { integrationName: 'acme', heartbeatTimeoutMs: 60_000 };
/** Certificates that are filed batch by batch until none is left. */
function toBeFiled(due: number) {
  let left = due;
  return {
    lookForCertificates: async () => ({ ...NOTHING_NEW, found: due, due, begin }),
    async transferCertificates(_id, limit) {
      const transferred = Math.min(left, limit);
      left -= transferred;
      return { ...NOTHING_FILED, transferred, due: left };
    },
  } satisfies Partial<Activities>;
}
const NOTHING = { wrote: false, applied: 0, failed: 0, readAgain: false };

async function refused(): Promise<never> {
  throw ApplicationFailure.create({ type: 'lms-key-refused', message: 'refused', nonRetryable: true });
}

/** One for each way through the workflows of changes that is worth keeping; the name becomes that of the recorded file. */
export const CHANGE_PATHS: Readonly<Record<string, (changes: Changes) => Promise<Change>>> = {
  'schedule-completes': ({ timed }) => timed('full-sync', fakeActivities({ people: 10, ...begun }), ends),

  'schedule-completes-without-search-attributes': ({ timed }) =>
    timed('full-sync', fakeActivities({ people: 10, ...begun }), ends, false),

  'schedule-is-skipped': ({ timed }) =>
    timed('full-sync', fakeActivities({ beginScheduledRun: async () => ({ because: 'quarantined' }) }), ends),

  async 'schedule-takes-its-run-back'({ timed, client }) {
    const { fakes, gate } = heldAt('checkRun', 0, begun);
    return timed('full-sync', fakes, async (handle) => {
      const { taskQueue } = await handle.describe();
      const input = { ...MADE_UP, runId: 'quicker', dryRun: false, heartbeatTimeoutMs: 60_000 };
      const other = await client.workflow.start(FULL_SYNC, {
        ...{ workflowId: fullSyncId(MADE_UP.integrationId), taskQueue, args: [input] },
      });
      await ends(handle);
      gate.open();
      await other.result();
    });
  },

  async 'schedule-is-cancelled'({ timed }) {
    const { fakes, gate } = heldAt('readLearners', 10, begun);
    return timed('full-sync', fakes, async (handle) => {
      await until(() => gate.waiting > 0);
      await handle.cancel();
      gate.open();
      await ends(handle);
    });
  },

  async 'schedule-run-is-cancelled'({ timed, client }) {
    const { fakes, gate } = heldAt('readLearners', 10, begun);
    return timed('full-sync', fakes, async (handle) => {
      await until(() => gate.waiting > 0);
      await client.workflow.getHandle(fullSyncId(MADE_UP.integrationId)).cancel();
      gate.open();
      await ends(handle);
    });
  },

  'schedule-run-fails': ({ timed }) => timed('full-sync', fakeActivities({ ...begun, checkRun: refused }), fails),

  'drift-check-completes': ({ timed }) =>
    timed('drift-check', fakeActivities({ people: 10, beginDriftCheck: begun.beginScheduledRun }), ends),

  'drift-check-is-skipped': ({ timed }) => timed('drift-check', fakeActivities(), ends),

  'due-dates-are-asked-for': ({ timed }) => {
    const asked = { outcome: 'asked' as const, people: 3, hints: 2 };
    return timed('due-dates', fakeActivities({ askForDue: async () => asked }), ends);
  },

  'due-dates-are-skipped': ({ timed }) => {
    const skipped = { outcome: 'skipped' as const, because: 'quarantined' };
    return timed('due-dates', fakeActivities({ askForDue: async () => skipped }), ends);
  },

  'poll-looks': ({ timed }) => {
    const looked = { outcome: 'looked' as const, employees: 12, changed: 3, hints: 2 };
    return timed('poll', fakeActivities({ lookForChanges: async () => looked }), ends);
  },

  'poll-is-skipped': ({ timed }) => timed('poll', fakeActivities(), ends),

  'poll-fails': ({ timed }) => timed('poll', fakeActivities({ lookForChanges: refused }), fails),

  'look-finds-no-certificates': ({ timed }) => timed('certificates', fakeActivities(), ends),

  'look-begins-a-transfer': ({ timed, client }) =>
    timed('certificates', fakeActivities(toBeFiled(150)), async (handle) => {
      await ends(handle);
      await client.workflow.getHandle(certificatesId(MADE_UP.integrationId)).result();
    }),

  async 'look-finds-a-transfer'({ timed, client }) {
    const [looking, filing] = [createGate(), createGate()];
    const { lookForCertificates } = toBeFiled(150);
    const fakes = fakeActivities({
      lookForCertificates: () => looking.pass().then(lookForCertificates),
      transferCertificates: () => filing.pass().then(() => NOTHING_FILED),
    });
    return timed('certificates', fakes, async (handle) => {
      const { taskQueue } = await handle.describe();
      const { integrationId } = MADE_UP;
      const other = await client.workflow.start(CERTIFICATE_TRANSFER, {
        ...{ workflowId: certificatesId(integrationId), taskQueue },
        args: [{ integrationId, heartbeatTimeoutMs: 60_000, due: 150 }],
      });
      await until(() => filing.waiting > 0);
      looking.open();
      await ends(handle);
      filing.open();
      await other.result();
    });
  },

  'look-fails': ({ timed }) => timed('certificates', fakeActivities({ lookForCertificates: refused }), fails),

  'transfer-completes': ({ transfer }) => transfer(fakeActivities(toBeFiled(250)), ends),

  'transfer-of-a-look-completes': ({ transfer }) => transfer(fakeActivities(toBeFiled(150)), ends, { due: 150 }),

  'transfer-has-nothing-to-do': ({ transfer }) => transfer(fakeActivities(), ends),

  'transfer-is-stopped': ({ transfer }) => {
    const stopped = { ...NOTHING_FILED, transferred: 40, due: 60, stopped: 'paused' as const };
    return transfer(fakeActivities({ ...toBeFiled(100), transferCertificates: async () => stopped }), ends);
  },

  'transfer-fails': ({ transfer }) =>
    transfer(fakeActivities({ ...toBeFiled(100), transferCertificates: refused }), fails),

  async 'transfer-is-cancelled'({ transfer }) {
    const { fakes, gate } = heldAt('transferCertificates', 0, toBeFiled(150));
    return transfer(fakes, async (handle) => {
      await until(() => gate.waiting > 0);
      await cancelled(handle, gate.open);
    });
  },

  'transfer-continues-as-new': ({ transfer }) => transfer(fakeActivities(toBeFiled(1_500)), ends),

  /** Nothing to do, or held by the guard: in both cases the run is closed already, and the workflow ends idle. */
  'person-is-in-step': ({ person }) =>
    person(fakeActivities(), async ({ hint, handle }) => {
      await hint('poll');
      await ends(handle);
    }),

  'person-is-written': ({ person }) =>
    person(fakeActivities(written), async ({ hint, handle }) => {
      await hint('by-hand');
      await ends(handle);
    }),

  async 'person-has-many-hints'({ person }) {
    const { fakes, gate } = heldAt('updatePerson', 0);
    return person(fakes, async ({ hint, handle }) => {
      for (let given = 0; given < 4; given++, await sleep(100)) await hint('webhook');
      await until(() => gate.waiting > 0);
      for (let given = 0; given < 3; given++) await hint('poll');
      gate.open();
      await ends(handle);
    });
  },

  'person-is-read-again': ({ person }) => {
    const again = fakeActivities({ updatePerson: async ({ again }) => ({ ...NOTHING, readAgain: !again }) });
    return person(again, async ({ hint, handle }) => {
      await hint('webhook');
      await ends(handle);
    });
  },

  async 'person-has-a-hint-before-it-is-read-again'({ person }) {
    let looks = 0;
    const once = fakeActivities({ updatePerson: async () => ({ ...NOTHING, readAgain: ++looks === 1 }) });
    const told = async ({ hint, handle }: Parameters<Parameters<typeof person>[1]>[0]) => {
      await hint('webhook');
      await until(() => looks === 1);
      await sleep(500);
      await hint('webhook');
      await ends(handle);
    };
    return person(once, told, { readAgainMs: 20_000 });
  },

  async 'person-is-invited-before-it-is-read-again'({ person }) {
    let looks = 0;
    const once = fakeActivities({ updatePerson: async () => ({ ...NOTHING, readAgain: ++looks === 1 }) });
    const told = async ({ hint, order, handle }: Parameters<Parameters<typeof person>[1]>[0]) => {
      await hint('webhook');
      await until(() => looks === 1);
      await order('run-of-the-invitation' as RunId);
      await ends(handle);
    };
    return person(once, told, { readAgainMs: 3_000 });
  },

  'person-is-invited': ({ person }) =>
    person(fakeActivities(), async ({ order, handle }) => {
      await order('run-of-the-invitation' as RunId);
      await order('run-of-another-invitation' as RunId);
      await ends(handle);
    }),

  async 'person-is-cancelled'({ person }) {
    const { fakes, gate } = heldAt('updatePerson');
    return person(fakes, async ({ hint, handle }) => {
      await hint('by-hand');
      await until(() => gate.waiting > 0);
      await cancelled(handle, gate.open);
    });
  },

  async 'person-is-cancelled-while-invited'({ person }) {
    const { fakes, gate } = heldAt('applyOrder');
    return person(fakes, async ({ order, handle }) => {
      await order('run-of-the-invitation' as RunId);
      await until(() => gate.waiting > 0);
      await cancelled(handle, gate.open);
    });
  },

  'person-cannot-be-updated': ({ person }) =>
    person(fakeActivities({ updatePerson: refused }), async ({ hint, handle }) => {
      await hint('by-hand');
      await fails(handle);
    }),

  'person-cannot-be-invited': ({ person }) =>
    person(fakeActivities({ applyOrder: refused }), async ({ order, handle }) => {
      await order('run-of-the-invitation' as RunId);
      await fails(handle);
    }),

  /** A click for each look, so that the history grows; the last ones wait while it is cut. */
  async 'person-continues-as-new'({ person }) {
    let looks = 0;
    let tell: () => Promise<void> = async () => {};
    const busy = fakeActivities({
      async updatePerson() {
        if (++looks < 12) await tell();
        return { wrote: true, applied: 1, failed: 0, readAgain: false };
      },
    });
    return person(busy, async ({ hint, handle }) => {
      tell = () => hint('by-hand');
      await tell();
      await ends(handle);
    });
  },
};

async function ends(handle: WorkflowHandle): Promise<void> {
  await handle.result();
}

async function fails(handle: WorkflowHandle): Promise<void> {
  await handle.result().then(
    () => Promise.reject(new Error('the workflow was to fail, and completed')),
    () => {},
  );
}

async function cancelled(handle: WorkflowHandle, letGo: () => void): Promise<void> {
  await handle.cancel();
  await sleep(300);
  letGo();
  await fails(handle);
}
