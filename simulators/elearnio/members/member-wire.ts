import type { Reply } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { document } from '../replies.ts';
import type { Member } from './member.ts';

export function memberResource(portal: Portal, member: Member): unknown {
  const { id, fields, createdAt, updatedAt } = member;
  const attributes = { ...fields, groups: visibleGroups(portal, member), created_at: createdAt, updated_at: updatedAt };
  return { id: String(id), type: 'members', attributes };
}

export function memberReply(portal: Portal, status: number, member: Member): Reply {
  return document(status, { data: memberResource(portal, member) });
}

/** External ids only, so a group without one is not to be seen (switch: shown by its name). */
function visibleGroups(portal: Portal, member: Member): string[] {
  const seen: string[] = [];
  for (const id of member.groups) {
    const group = portal.groups.get(id);
    if (!group) continue;
    if (group.external_id !== null) seen.push(group.external_id);
    else if (portal.settings.hiddenGroups !== 'hide') seen.push(group.name);
  }
  return seen;
}
