import type { LearnerId, StepId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { APPLIED, failed, type Whose } from '../applying/outcomes.ts';
import { SENDS, type Sent, sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { type AccountChange, hasOwnFields, holds, type Part, partsOf, wantedOf } from './account-change.ts';
import { findAccount } from './find-learner.ts';
import { type Definitions, userValues } from './values.ts';
import { EMAIL } from './vocabulary.ts';
import { whyRefused } from './why-refused.ts';
import { accountShowing, definitionsFor, type Writing } from './writing.ts';

type Known = Whose & { readonly learnerId: LearnerId };

/** What became of one part; absent where it holds. */
type Failures = Map<Part, StepOutcome>;

/**
 * All changes of one account with one call, and what the account shows afterwards. `mayHold`: an earlier send, or another run, may have
 * written some of it, so that only what differs is sent.
 */
export async function changeAccount(
  writing: Writing,
  whose: Known,
  changes: readonly AccountChange[],
  mayHold: boolean,
): Promise<ReadonlyMap<StepId, StepOutcome>> {
  const parts = new Map(changes.map((change) => [change.id, partsOf(change)]));
  const all = [...parts.values()].flat();
  const failures = await writeParts(writing, whose, all, mayHold);
  return new Map([...parts].map(([id, own]) => [id, outcomeOf(own, failures)]));
}

/** Writes these parts as far as they can be had; answers for those that could not. */
export async function writeParts(
  writing: Writing,
  whose: Known,
  parts: readonly Part[],
  mayHold: boolean,
): Promise<Failures> {
  const { client, permission } = writing;
  const definitions = await definitionsFor(writing, hasOwnFields(parts));
  let left = parts;
  for (let sends = 1; ; sends += 1) {
    if (mayHold || sends > 1) {
      const current = await findAccount(client, whose.learnerId, permission.signal);
      if (!current) return same(parts, failed(whose, 'learner-not-found'));
      left = left.filter((part) => !holds(part, current, definitions));
    }
    if (left.length === 0) return new Map();

    const sent = await sendParts(writing, whose.learnerId, left, definitions);
    if (sent.kind === 'taken') return notShown(writing, whose, left, definitions);
    if (sent.kind === 'gone') return same(left, failed(whose, 'learner-not-found'));
    if (sent.kind === 'refused') return oneByOne(writing, whose, left, sent.error, definitions);
    await wait(backoff(writing.backoffMs, sends), permission.signal);
    if (sends >= SENDS) return tookEffectAfterAll(writing, whose, left, sent.error, definitions);
  }
}

/** LearnUpon does not say which value it minds, so each goes alone: a bad one must not keep a leaver signed in. */
async function oneByOne(
  writing: Writing,
  whose: Known,
  parts: readonly Part[],
  error: VendorError,
  definitions: Definitions,
): Promise<Failures> {
  const failures: Failures = new Map();
  const [only] = parts;
  if (parts.length === 1 && only)
    return failures.set(only, await refusedPart(writing, whose, only, error, definitions));
  for (const part of parts) for (const entry of await writeParts(writing, whose, [part], false)) failures.set(...entry);
  return failures;
}

/** A good answer is not yet a change: the account has to show it, part by part. */
export async function notShown(
  writing: Writing,
  whose: Known,
  parts: readonly Part[],
  definitions: Definitions,
): Promise<Failures> {
  const after = await accountShowing(writing, whose.learnerId, (learner) =>
    parts.every((part) => holds(part, learner, definitions)),
  );
  if (!after) return same(parts, failed(whose, 'learner-not-found'));
  const missing = parts.filter((part) => !holds(part, after, definitions));
  return new Map(
    missing.map((part) => [
      part,
      failed(whose, 'write-not-taken', { vendor: 'learnupon', field: nameOf(part, definitions) }),
    ]),
  );
}

async function tookEffectAfterAll(
  writing: Writing,
  whose: Known,
  parts: readonly Part[],
  error: VendorError,
  definitions: Definitions,
): Promise<Failures> {
  const after = await findAccount(writing.client, whose.learnerId, writing.permission.signal);
  if (after && parts.every((part) => holds(part, after, definitions))) return new Map();
  throw error;
}

function sendParts(
  writing: Writing,
  id: LearnerId,
  parts: readonly Part[],
  definitions: Definitions,
): Promise<Sent<void>> {
  const { fields, status } = wantedOf(parts);
  const values = userValues(fields, status, definitions, false);
  return sendWrite(writing, (permission) => writing.client.updateUser(id, values, permission));
}

async function refusedPart(
  writing: Writing,
  whose: Known,
  part: Part,
  error: VendorError,
  definitions: Definitions,
): Promise<StepOutcome> {
  if (part.field === EMAIL) return whyRefused(writing, whose, part.after, error);
  const { vendor, operation, status = 0 } = error.details;
  return failed(whose, 'write-refused', { vendor, operation, status, field: nameOf(part, definitions) });
}

function outcomeOf(parts: readonly Part[], failures: Failures): StepOutcome {
  const found = parts.map((part) => failures.get(part)).filter((outcome) => outcome !== undefined);
  const problem = problemOf(found);
  return problem ? { result: 'failed', problem } : APPLIED;
}

/** What several parts lack as one problem, that of the first with the names of all fields; null where they lack nothing. */
export function problemOf(outcomes: readonly StepOutcome[]): Problem | null {
  const problems = outcomes.flatMap((outcome) => (outcome.result === 'applied' ? [] : [outcome.problem]));
  const [first] = problems;
  if (!first) return null;
  const names = problems.map(({ params }) => params?.field).filter((name) => name !== undefined);
  return names.length < 2 ? first : { ...first, params: { ...first.params, field: names.join(', ') } };
}

function nameOf({ field }: Part, definitions: Definitions): string {
  return definitions.get(field)?.label ?? field;
}

function same(parts: readonly Part[], outcome: StepOutcome): Failures {
  return new Map(parts.map((part) => [part, outcome]));
}
