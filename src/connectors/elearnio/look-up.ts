import type { LearnerId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import { backoff, wait } from '../http/wait.ts';
import type { ElearnioClient, MembersQuery } from './client.ts';
import { sameText } from './effect.ts';
import { ALL_PAGES, memberPages } from './member-pages.ts';
import { EMAIL, EMPLOYEE_ID } from './vocabulary.ts';
import type { Writing } from './writing.ts';

/** The list may lag behind a write that has just happened. */
const LOOKS = 3;

/**
 * The account that an earlier try of this create made, or null. Ours is exactly one with the employee's id and address:
 * the id alone is not enough, because customers keep personnel numbers in its place.
 */
export async function findCreated(writing: Writing, step: CreateStep, looks = LOOKS): Promise<LearnerInGroups | null> {
  for (let number = 1; ; number += 1) {
    const found = await look(writing, step);
    if (found || number >= looks) return found;
    await wait(backoff(writing.backoffMs, number), writing.permission.signal);
  }
}

async function look({ client, pageSize, permission }: Writing, step: CreateStep): Promise<LearnerInGroups | null> {
  const employeeId = step.after.fields[EMPLOYEE_ID] ?? step.employeeId;
  const email = step.after.fields[EMAIL] ?? null;
  const isOurs = (learner: LearnerInGroups) =>
    learner.externalId === employeeId && sameText(EMAIL, learner.email, email);
  const filter = { name: 'employee_id', value: employeeId } as const;
  const { found, ended } = await membersWith(client, pageSize, filter, isOurs, permission.signal);
  if (found.length === 0 && !ended) throw neverEnding();
  const [only] = found;
  return found.length === 1 && only ? only : null;
}

/** The members that a filter is about, each once, and whether the list was read to its end. */
export async function membersWith(
  client: ElearnioClient,
  pageSize: number,
  filter: NonNullable<MembersQuery['filter']>,
  fits: (learner: LearnerInGroups) => boolean,
  signal: AbortSignal,
): Promise<{ readonly found: readonly LearnerInGroups[]; readonly ended: boolean }> {
  const found = new Map<LearnerId, LearnerInGroups>(); // a list that shifts, or repeats, may show one account twice
  let ended = false;
  // A server that overlooks the filter gives everybody: the rows are checked, and all pages are read.
  for await (const { items, unreadable, total } of numberedPages(
    memberPages(client, pageSize, filter),
    ALL_PAGES,
    signal,
  )) {
    ended ||= total !== null || items.length + unreadable === 0;
    for (const learner of items) if (fits(learner)) found.set(learner.id, learner);
  }
  return { found: [...found.values()], ended };
}

/** Not seen is not the same as not there: whoever sent the create again might make a second account. */
export function neverEnding(): VendorError {
  return new VendorError({
    vendor: 'elearnio',
    operation: 'GET /members',
    kind: 'bad-answer',
    code: 'learners-incomplete',
  });
}
