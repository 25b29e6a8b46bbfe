import type { Company } from '../company/company.ts';
import type { Portal } from './portal.ts';
import { seedGroups } from './seed-groups.ts';
import { seedMembers } from './seed-members.ts';

export type SeededIndex = { slug: string; what: string; id: number }[];

const BEFORE = '2025-03-03T08:00:00.000Z';

/** Fills the portal before a journal is replayed or opened, so none of this is written down. */
export function seedPortal(portal: Portal, company: Company, members: 'none' | 'few'): SeededIndex {
  for (const group of seedGroups()) portal.groups.put(group);
  if (members === 'none') return [];
  return seedMembers(company).map(({ slug, what, fields, groups }) => {
    const id = portal.members.nextId();
    const groupIds = groups.map((name) => portal.groups.byName.get(name)[0] ?? 0);
    const mails = { invitations: 0, courseMails: 0, writes: 0 };
    portal.members.put({
      id,
      fields,
      groups: groupIds,
      ...mails,
      accepted: true,
      createdAt: BEFORE,
      updatedAt: BEFORE,
    });
    return { slug, what, id };
  });
}
