import type { EmployeeId, GroupId, IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import type { AddedMembership, MembershipStore } from '../../ports/membership-store.ts';
import { connectedInTime } from '../connected-in-time.ts';

/** A membership as the LMS shows it, and what Matrikel knows about it. */
export interface MembershipNow {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  /** Null where the LMS cannot address the group. */
  readonly groupId: GroupId | null;
  readonly group: string;
  /** Null: somebody else added it. */
  readonly added: Pick<AddedMembership, 'runId' | 'addedAt'> | null;
}

interface Stores {
  readonly links: LinkStore;
  readonly memberships: MembershipStore;
}

/** All memberships of one employee's account, read afresh; none where there is no account. Throws `NotConnected`. */
export function createMembershipsNow(connections: Pick<Connections, 'open'>, stores: Stores) {
  return (integrationId: IntegrationId, employeeId: EmployeeId): Promise<readonly MembershipNow[]> =>
    connectedInTime(connections, integrationId, (connected, signal) =>
      membershipsOf(connected, stores, employeeId, signal),
    );
}

async function membershipsOf(
  { integration, lms }: Connected,
  { links, memberships }: Stores,
  employeeId: EmployeeId,
  signal: AbortSignal,
): Promise<readonly MembershipNow[]> {
  const [link] = await links.around(integration.id, [employeeId], []);
  if (!link) return [];
  const { learnerId } = link;
  const [learner, catalogue, own] = await Promise.all([
    lms.findLearner(learnerId, signal),
    lms.readGroups(signal),
    memberships.ofLearners(integration.id, [learnerId]),
  ]);
  if (!learner) return [];
  const who = { employeeId, learnerId };
  const shown = (learner.groups ?? []).map((groupId): MembershipNow => {
    const group = catalogue.groups.find(({ id }) => id === groupId)?.name ?? groupId;
    const added = own.get(learnerId)?.find((membership) => membership.groupId === groupId) ?? null;
    return { ...who, groupId, group, added };
  });
  const hidden = catalogue.hidden
    .filter((membership) => membership.learnerId === learnerId)
    .map(({ group }): MembershipNow => ({ ...who, groupId: null, group, added: null }));
  return [...shown, ...hidden].sort((left, right) => left.group.localeCompare(right.group));
}
