import type { Learner } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import { backoff, wait } from '../http/wait.ts';
import { sameText } from './effect.ts';
import { memberPages } from './member-pages.ts';
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
  const ours: Learner[] = [];
  // A server that overlooks the filter gives everybody: the rows are checked, and all pages are read.
  for await (const { items } of numberedPages(pages, FROM_THE_START, permission.signal)) {
    ours.push(...items.filter((learner) => learner.externalId === employeeId && sameText(EMAIL, learner.email, email)));
  }
  return ours.length === 1 ? (ours[0] ?? null) : null;
}
