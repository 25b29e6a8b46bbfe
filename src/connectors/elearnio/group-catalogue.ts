import { proveComplete } from '../../domain/complete-read.ts';
import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { Group, GroupCatalogue, LearnerInGroups } from '../../domain/learner.ts';
import type { HiddenMemberships } from '../../domain/probed-capabilities.ts';
import type { Page } from '../../ports/paging.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import type { ElearnioClient } from './client.ts';
import { ALL_PAGES, memberPages } from './member-pages.ts';

/** As often as any other list is read again (workflows/full-sync.ts). */
const MAX_PASSES = 3;

export interface NumberedGroup extends Group {
  /** What `filter[group_id]` wants; nothing else takes it. */
  readonly numericId: string;
}

export async function readGroupList(client: ElearnioClient, signal: AbortSignal): Promise<readonly NumberedGroup[]> {
  const { data } = await client.groups(signal);
  return data.map(({ id, attributes }) => ({
    name: attributes.name,
    id: (attributes.external_id || null) as GroupId | null,
    numericId: id,
  }));
}

/**
 * Groups, and who is in those that cannot be addressed: a group without external id does not show with its members, and a
 * write of groups, which replaces the set, would throw them out of it (elearnio-api §4). Where a probe found that the portal
 * keeps such memberships there is nobody to look for.
 */
export async function readGroupCatalogue(
  client: ElearnioClient,
  pageSize: number,
  signal: AbortSignal,
  hiddenMemberships: HiddenMemberships = 'lost',
): Promise<GroupCatalogue> {
  const groups = await readGroupList(client, signal);
  const hidden: { learnerId: LearnerId; group: string }[] = [];
  const unsafe = hiddenMemberships === 'lost' ? groups.filter((group) => group.id === null) : [];
  for (const { name, numericId } of unsafe) {
    for (const learnerId of await membersOf(client, pageSize, numericId, signal))
      hidden.push({ learnerId, group: name });
  }
  return { groups: groups.map(({ name, id }) => ({ name, id })), hidden };
}

/** A member who is missed here could lose the membership, so a list that does not come out complete ends the check. */
export async function membersOf(
  client: ElearnioClient,
  pageSize: number,
  groupId: string,
  signal: AbortSignal,
): Promise<ReadonlySet<LearnerId>> {
  const fetchPage = memberPages(client, pageSize, { name: 'group_id', value: groupId });
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    const ids = new Set<LearnerId>();
    const pages: Page<LearnerInGroups>[] = [];
    for await (const page of numberedPages(fetchPage, ALL_PAGES, signal)) {
      for (const { id } of page.items) ids.add(id);
      pages.push(page);
    }
    const tally = {
      distinct: ids.size,
      totals: pages.map((page) => page.total),
      unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
      emptyPage: pages.some((page) => page.items.length + page.unreadable === 0),
    };
    if (proveComplete(tally)) return ids;
  }
  throw new VendorError({
    vendor: 'elearnio',
    operation: 'GET /members',
    kind: 'bad-answer',
    code: 'learners-incomplete',
  });
}
