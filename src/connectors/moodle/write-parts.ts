import type { LearnerId } from '../../domain/ids.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { failed, type Whose } from '../applying/outcomes.ts';
import { backoff, wait } from '../http/wait.ts';
import type { UserValues } from './client.ts';
import { deliver } from './deliver.ts';
import { operationOf } from './failures.ts';
import { isFit } from './fitting.ts';
import { formFields } from './form.ts';
import { accountsById } from './look-up.ts';
import type { Account } from './user-row.ts';
import { holdsText, type Part, STATUS, userValues } from './values.ts';
import { type Definitions, LOOKS, type Writing } from './writing.ts';

export type Known = Whose & { readonly learnerId: LearnerId };

/** What one account is to hold. */
export interface Job {
  readonly whose: Known;
  readonly parts: readonly Part[];
  /** Some of it may be there already: an earlier attempt, or another run, may have written it. */
  readonly mayHold: boolean;
}

/** What became of one part; absent where it holds. */
export type Failures = Map<Part, StepOutcome>;

const UPDATE = 'core_user_update_users';

/** Many accounts with few calls, and a look at all of them afterwards: a good answer proves nothing. */
export async function writeParts(writing: Writing, jobs: readonly Job[], definitions: Definitions): Promise<Failures> {
  const failures: Failures = new Map();
  let left: readonly Job[] = jobs.map((job) => ({ ...job, parts: job.parts.filter((part) => fits(job, part)) }));
  if (left.some(({ mayHold }) => mayHold)) {
    const now = await accountsThere(
      writing,
      left.filter(({ mayHold }) => mayHold),
    );
    left = left.map((job) => (job.mayHold ? { ...job, parts: missingIn(now, job) } : job));
  }
  left = left.filter(({ parts }) => parts.length > 0);
  await send(left);
  const shown = await accountsShowing(writing, left, definitions, (part) => failures.has(part));
  for (const job of left)
    for (const part of missingIn(shown, job))
      if (!failures.has(part)) failures.set(part, notTaken(job.whose, part, definitions));
  return failures;

  function fits(job: Job, part: Part): boolean {
    const fit = part.field === STATUS || isFit(part, definitions);
    if (!fit) failures.set(part, refusedPart(job.whose, part, definitions));
    return fit;
  }

  function missingIn(accounts: ReadonlyMap<LearnerId, Account>, { whose, parts }: Job): readonly Part[] {
    const account = accounts.get(whose.learnerId);
    if (account) return parts.filter((part) => !holds(part, account, definitions));
    for (const part of parts) if (!failures.has(part)) failures.set(part, failed(whose, 'learner-not-found'));
    return [];
  }

  /**
   * A warning says whom it is about and not which value: each then goes alone, since a bad one must not keep a leaver signed in. Of one
   * account only one at a time: a warning would be about both.
   */
  async function send(some: readonly Job[]): Promise<void> {
    const rounds: Job[][] = [];
    for (const [job, warned] of await sendUpdates(writing, some, definitions)) {
      const [only] = job.parts;
      if (warned.kind === 'person') for (const part of job.parts) failures.set(part, warned.outcome);
      else if (job.parts.length === 1 && only) failures.set(only, refusedPart(job.whose, only, definitions));
      else
        for (const [round, part] of job.parts.entries()) {
          rounds[round] ??= [];
          rounds[round].push({ ...job, parts: [part] });
        }
    }
    for (const round of rounds) await send(round);
  }
}

type Warned = { readonly kind: 'value' } | { readonly kind: 'person'; readonly outcome: StepOutcome };

const GONE: readonly string[] = ['invaliduserid', 'usernotupdateddeleted'];

async function sendUpdates(
  writing: Writing,
  jobs: readonly Job[],
  definitions: Definitions,
): Promise<ReadonlyMap<Job, Warned>> {
  const warned = new Map<Job, Warned>();
  const valuesOf = new Map<Job, UserValues>(
    jobs.map((job) => [job, { id: job.whose.learnerId, ...userValues(job.parts, definitions, writing.named) }]),
  );
  const undelivered = await deliver(writing, jobs, {
    fieldsOf: (job) => formFields(valuesOf.get(job) ?? {}).length,
    async send(some, permission) {
      const warnings = await writing.client.updateUsers(
        some.map((job) => valuesOf.get(job) as UserValues),
        permission,
      );
      for (const { itemid, warningcode } of warnings)
        for (const job of some.filter(({ whose }) => whose.learnerId === itemid))
          warned.set(job, warningOf(job, warningcode));
    },
    async settled(some) {
      const now = await accountsShowing(writing, some, definitions, () => false);
      return new Set(some.filter((job) => jobHolds(now, job, definitions)));
    },
  });
  for (const [job, { kind, error }] of undelivered)
    warned.set(
      job,
      kind === 'refused' ? { kind: 'value' } : { kind: 'person', outcome: unavailable(job.whose, error) },
    );
  return warned;
}

function warningOf({ whose }: Job, code: string): Warned {
  if (GONE.includes(code)) return { kind: 'person', outcome: failed(whose, 'learner-not-found') };
  if (!code.startsWith('usernotupdated')) return { kind: 'value' };
  // an administrator, the guest, or somebody of another site
  return {
    kind: 'person',
    outcome: failed(whose, 'write-refused', { vendor: 'moodle', operation: operationOf(UPDATE) }),
  };
}

export function unavailable(whose: Whose, { details: { vendor, operation, status } }: VendorError): StepOutcome {
  return failed(whose, 'vendor-unavailable', { vendor, operation, ...(status === undefined ? {} : { status }) });
}

function refusedPart(whose: Whose, part: Part, definitions: Definitions): StepOutcome {
  return failed(whose, 'write-refused', {
    vendor: 'moodle',
    operation: operationOf(UPDATE),
    field: nameOf(part, definitions),
  });
}

function notTaken(whose: Whose, part: Part, definitions: Definitions): StepOutcome {
  return failed(whose, 'write-not-taken', { vendor: 'moodle', field: nameOf(part, definitions) });
}

function nameOf({ field }: Part, definitions: Definitions): string {
  return definitions.get(field)?.label ?? field;
}

function holds({ field, after }: Part, account: Account, definitions: Definitions): boolean {
  if (field === STATUS) return account.status === after;
  return holdsText(field, account.fields[field as keyof Account['fields']] ?? null, after, definitions);
}

function jobHolds(accounts: ReadonlyMap<LearnerId, Account>, { whose, parts }: Job, definitions: Definitions): boolean {
  const account = accounts.get(whose.learnerId);
  return account !== undefined && parts.every((part) => holds(part, account, definitions));
}

function accountsOf(writing: Writing, jobs: readonly Job[]): Promise<ReadonlyMap<LearnerId, Account>> {
  const ids = [...new Set(jobs.map(({ whose }) => whose.learnerId))];
  return accountsById(writing, ids, writing.permission.signal);
}

/** Looks until everybody is there, or often enough: an account that was made a moment ago may show late. */
async function accountsThere(writing: Writing, jobs: readonly Job[]): Promise<ReadonlyMap<LearnerId, Account>> {
  for (let look = 1; ; look += 1) {
    const now = await accountsOf(writing, jobs);
    if (look >= LOOKS || jobs.every(({ whose }) => now.has(whose.learnerId))) return now;
    await wait(backoff(writing.backoffMs, look), writing.permission.signal);
  }
}

/** Looks until everything shows that is not known to have failed, or often enough. */
async function accountsShowing(
  writing: Writing,
  jobs: readonly Job[],
  definitions: Definitions,
  isOut: (part: Part) => boolean,
): Promise<ReadonlyMap<LearnerId, Account>> {
  const awaited = jobs.map((job) => ({ ...job, parts: job.parts.filter((part) => !isOut(part)) }));
  for (let look = 1; ; look += 1) {
    const now = await accountsOf(writing, jobs);
    if (look >= LOOKS || awaited.every((job) => job.parts.length === 0 || jobHolds(now, job, definitions))) return now;
    await wait(backoff(writing.backoffMs, look), writing.permission.signal);
  }
}
