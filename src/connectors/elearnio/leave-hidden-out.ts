import type { GroupId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { ElearnioClient } from './client.ts';
import { readGroupList } from './group-catalogue.ts';

export type LeaveHiddenOut = (learner: LearnerInGroups, signal: AbortSignal) => Promise<LearnerInGroups>;

/**
 * For portals that show groups without external id, refuse them in a write, and keep the memberships by themselves. The list
 * of groups is read after the learner, so whatever is not in it has no external id; a group that was only just made does not
 * count as one of them.
 */
export function leaveHiddenOut(client: ElearnioClient): LeaveHiddenOut {
  let known: ReadonlySet<GroupId> = new Set();
  return async (learner, signal) => {
    if (learner.groups.every((id) => known.has(id))) return learner;
    const ids = (await readGroupList(client, signal)).map((group) => group.id);
    known = new Set(ids.filter((id) => id !== null));
    return { ...learner, groups: learner.groups.filter((id) => known.has(id)) };
  };
}
