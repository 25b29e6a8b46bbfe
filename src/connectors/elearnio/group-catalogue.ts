import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { GroupCatalogue } from '../../domain/learner.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import type { ElearnioClient } from './client.ts';
import { memberPages } from './member-pages.ts';

/**
 * Groups, and who is in those that cannot be addressed: a group without external id does not show with its members, and a
 * write of groups, which replaces the set, would throw them out of it (elearnio-api §4).
 */
export async function readGroupCatalogue(
  client: ElearnioClient,
  pageSize: number,
  signal: AbortSignal,
): Promise<GroupCatalogue> {
  const { data } = await client.groups(signal);
  const groups = data.map(({ id, attributes }) => ({
    name: attributes.name,
    id: (attributes.external_id || null) as GroupId | null,
    numericId: id,
  }));

  const hidden: { learnerId: LearnerId; group: string }[] = [];
  for (const { name, numericId } of groups.filter((group) => group.id === null)) {
    const pages = memberPages(client, pageSize, { name: 'group_id', value: numericId });
    for await (const { items } of numberedPages(pages, FROM_THE_START, signal)) {
      hidden.push(...items.map((learner) => ({ learnerId: learner.id, group: name })));
    }
  }
  return { groups: groups.map(({ name, id }) => ({ name, id })), hidden };
}
