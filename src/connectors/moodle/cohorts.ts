import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { GroupCatalogue } from '../../domain/learner.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { MoodleClient } from './client.ts';
import type { Reason } from './failures.ts';
import type { MoodleSettings } from './settings.ts';

/** The only refusal that says that a cohort is gone: any other would make members of nobody (failures.ts). */
const MISSING_RECORD: Reason = 'missing-record';

export type Members = ReadonlyMap<GroupId, ReadonlySet<LearnerId>>;

/** Cohorts by what the settings compare. Those without an idnumber cannot be meant by one. */
export async function readGroupCatalogue(
  client: MoodleClient,
  { cohorts }: Pick<MoodleSettings, 'cohorts'>,
  signal: AbortSignal,
): Promise<GroupCatalogue> {
  const rows = await client.cohorts(signal);
  const groups = rows.map(({ id, name, idnumber }) => ({
    name: cohorts === 'name' ? name : (idnumber ?? ''),
    id: id as GroupId,
  }));
  return { groups: groups.filter(({ name }) => name !== ''), hidden: [] };
}

/** Whole lists. A cohort that is gone has no members, and must not take the others' with it. */
export async function readMembers(
  client: MoodleClient,
  cohortIds: readonly GroupId[],
  signal: AbortSignal,
): Promise<Members> {
  if (cohortIds.length === 0) return new Map();
  try {
    const rows = await client.cohortMembers(cohortIds, signal);
    return new Map(rows.map(({ cohortid, userids }) => [cohortid as GroupId, new Set(userids as LearnerId[])]));
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.reason !== MISSING_RECORD) throw error;
    if (cohortIds.length === 1) return new Map();
    const middle = Math.ceil(cohortIds.length / 2);
    const first = await readMembers(client, cohortIds.slice(0, middle), signal);
    return new Map([...first, ...(await readMembers(client, cohortIds.slice(middle), signal))]);
  }
}

/** Moodle shows cohorts of nobody, but members of cohorts. */
export async function groupsByLearner(
  client: MoodleClient,
  signal: AbortSignal,
): Promise<(id: LearnerId) => readonly GroupId[]> {
  const rows = await client.cohorts(signal);
  const members = await readMembers(
    client,
    rows.map(({ id }) => id as GroupId),
    signal,
  );
  const groupsOf = new Map<LearnerId, GroupId[]>();
  for (const [cohort, ids] of members) for (const id of ids) groupsOf.set(id, [...(groupsOf.get(id) ?? []), cohort]);
  return (id) => groupsOf.get(id) ?? [];
}
