import type { AddedMembership, MembershipStore } from '../../ports/membership-store.ts';

/** What Matrikel added, in the order in which it lies in the list. */
export function memoryMemberships(added: readonly AddedMembership[]): Pick<MembershipStore, 'list'> {
  return {
    async list(_integrationId, { limit, after }) {
      const isAfter = (one: AddedMembership) => one.learnerId === after?.learnerId && one.groupId === after?.groupId;
      const from = after === undefined ? 0 : added.findIndex(isAfter) + 1;
      return added.slice(from, from + limit);
    },
  };
}
