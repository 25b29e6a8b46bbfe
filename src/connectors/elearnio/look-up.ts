import type { LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import { backoff, wait } from '../http/wait.ts';
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
export async function findCreated(writing: Writing, step: CreateStep, looks = LOOKS): Promise<Learner | null> {
  for (let number = 1; ; number += 1) {
    const found = await look(writing, step);
    if (found || number >= looks) return found;
    await wait(backoff(writing.backoffMs, number), writing.permission.signal);
  }
}

async function look(writing: Writing, step: CreateStep): Promise<Learner | null> {
  const { client, pageSize, permission } = writing;
  const employeeId = step.after.fields[EMPLOYEE_ID] ?? step.employeeId;
  const email = step.after.fields[EMAIL] ?? null;
  const pages = memberPages(client, pageSize, { name: 'employee_id', value: employeeId });
  const ours = new Map<LearnerId, Learner>(); // a list that shifts, or repeats, may show one account twice
  let ended = false;
  // A server that overlooks the filter gives everybody: the rows are checked, and all pages are read.
  for await (const { items, unreadable, total } of numberedPages(pages, ALL_PAGES, permission.signal)) {
    ended ||= total !== null || items.length + unreadable === 0;
    for (const learner of items) {
      if (learner.externalId === employeeId && sameText(EMAIL, learner.email, email)) ours.set(learner.id, learner);
    }
  }
  if (ours.size === 0 && !ended) throw neverEnding();
  const [found] = ours.values();
  return ours.size === 1 && found ? found : null;
}

/** Not seen is not the same as not there: whoever sent the create again might make a second account. */
function neverEnding(): VendorError {
  return new VendorError({
    vendor: 'elearnio',
    operation: 'GET /members',
    kind: 'bad-answer',
    code: 'learners-incomplete',
  });
}
