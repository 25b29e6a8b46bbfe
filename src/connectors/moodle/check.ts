import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { MoodleClient } from './client.ts';
import type { Site } from './site.ts';

/** Of Moodle 4.3; the reference was measured on 4.3, 4.5 and 5.1. */
const OLDEST_KNOWN = 2_023_100_900;

const COHORT_FUNCTIONS = [
  'core_cohort_get_cohorts',
  'core_cohort_get_cohort_members',
  'core_cohort_add_cohort_members',
  'core_cohort_delete_cohort_members',
];
const NEEDED = [
  'core_user_get_users_by_field',
  'core_user_get_users',
  'core_user_create_users',
  'core_user_update_users',
  ...COHORT_FUNCTIONS,
];

/**
 * Version, functions that the service lacks, and rights that the role lacks. A right to read shows by what other people's accounts show, since
 * a call without it answers nothing and no error; a right to write by asking for what no Moodle can do.
 */
export async function check(
  client: MoodleClient,
  site: Site,
  usesGroups: boolean,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const { userid, release, version, functions, userissiteadmin } = await site.info(signal);
  const held = new Set(functions.map(({ name }) => name));
  const missing = NEEDED.filter((name) => !held.has(name));
  const problems = missing.map((name) => problem('lms-function-missing', 'error', name));
  if (Number(version) < OLDEST_KNOWN) problems.push(problem('lms-version-old', 'warning', release));
  if (userissiteadmin)
    problems.push({ code: 'lms-site-administrator', severity: 'warning', params: { vendor: 'moodle' } });
  if (held.has('core_user_get_users_by_field') && !(await site.ownProfile(signal)).email)
    problems.push(problem('lms-account-unfit', 'error', 'email')); // it would be missing from the list of everybody
  if (held.has('core_user_get_users_by_field') && held.has('core_user_get_users'))
    problems.push(...(await problemsOf(site.witness(signal))));
  if (held.has('core_user_create_users')) problems.push(...(await problemsOf(askToCreate(client, signal))));
  if (held.has('core_user_update_users')) problems.push(...(await problemsOf(askToUpdate(client, signal))));
  if (usesGroups && COHORT_FUNCTIONS.every((name) => held.has(name)))
    problems.push(...(await problemsOf(askToRemove(client, userid, signal))));
  return problems;
}

/** Blank names and no address: refused by whoever may create, and before that by whoever may not. */
async function askToCreate(client: MoodleClient, signal: AbortSignal): Promise<void> {
  const nobody = { username: 'nobody', firstname: ' ', lastname: ' ', email: '', createpassword: 0 };
  const permission = { signal, check: () => {} };
  try {
    await client.createUsers([nobody], permission);
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.kind !== 'refused') throw error;
  }
}

/** No account has the id 0. */
async function askToUpdate(client: MoodleClient, signal: AbortSignal): Promise<void> {
  await client.updateUsers([{ id: 0 }], { signal, check: () => {} });
}

/** Out of a cohort in which the service account is not: Moodle asks for the right before it finds nothing to do. */
async function askToRemove(client: MoodleClient, ownId: string, signal: AbortSignal): Promise<void> {
  try {
    const [cohort] = await client.cohorts(signal);
    if (!cohort) return; // nobody can be put into any
    const [list] = await client.cohortMembers([cohort.id], signal);
    if (!list || list.userids.includes(ownId)) return;
    const membership = { cohortId: cohort.id as GroupId, userId: ownId as LearnerId };
    await client.removeMembers([membership], { signal, check: () => {} });
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    const { kind, what } = error.details;
    // Gone in between; and whoever reads the groups is told by itself of a right to see them that is missing.
    if (kind !== 'refused' && what !== 'moodle/cohort:view') throw error;
  }
}

async function problemsOf(asked: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await asked;
    return [];
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.code !== 'lms-right-missing') throw error;
    const rights = (error.details.what ?? '').split(', ');
    return rights.map((right) => problem('lms-right-missing', 'error', right));
  }
}

function problem(code: Problem['code'], severity: Problem['severity'], what: string): Problem {
  return { code, severity, params: { vendor: 'moodle', what } };
}
