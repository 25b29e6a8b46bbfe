import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { GroupCatalogue } from '../../domain/learner.ts';
import type { LearnuponClient } from './client.ts';
import { wholeList } from './list.ts';

/** Titles are compared by us: whether a search for one is exact is not documented (learnupon-api §7). */
export async function readGroupCatalogue(client: LearnuponClient, signal: AbortSignal): Promise<GroupCatalogue> {
  const rows = await wholeList('GET /groups', (page, on) => client.groups(page, on), signal);
  const groups = new Map(rows.map(({ id, title }) => [id, { name: title, id: id as GroupId }]));
  return { groups: [...groups.values()], hidden: [] };
}

/**
 * Who is in which group, by group: a portal has tens of groups and thousands of people, of whom each would be a call. The counters
 * of groups lag behind, so that one with none is asked, too.
 */
export async function readAllMemberships(
  client: LearnuponClient,
  signal: AbortSignal,
): Promise<ReadonlyMap<LearnerId, readonly GroupId[]>> {
  const { groups } = await readGroupCatalogue(client, signal);
  const groupsOf = new Map<LearnerId, GroupId[]>();
  for (const { id } of groups) {
    if (id === null) continue;
    const members = await wholeList('GET /group_memberships', (page, on) => client.members(id, page, on), signal);
    for (const member of new Set(members)) {
      const learner = member as LearnerId;
      groupsOf.set(learner, [...(groupsOf.get(learner) ?? []), id]);
    }
  }
  return groupsOf;
}

export async function membershipsOf(
  client: LearnuponClient,
  id: LearnerId,
  signal: AbortSignal,
): Promise<readonly GroupId[]> {
  const rows = await wholeList('GET /group_memberships', (page, on) => client.memberships(id, page, on), signal);
  return [...new Set(rows)] as GroupId[];
}
