import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { failure } from '../replies.ts';
import { type Envelope, guarded, readEnvelope, refuse } from '../request.ts';
import type { Member } from './member.ts';
import { courseMails, type Input, readInput, sameMember, takenBy, withFullName } from './member-input.ts';
import { memberReply } from './member-wire.ts';

export function updateMemberRoute(portal: Portal): Route {
  const writeKey = ({ params }: Call) => `member ${params.id}`;
  return guarded(portal, 'PATCH /members/{id}', (call) => updateMember(portal, call), { writeKey });
}

function updateMember(portal: Portal, call: Call): Reply {
  const member = portal.members.get(Number(call.params.id));
  if (!member) return failure(404, call);
  const envelope = readEnvelope(portal, call, 'members');
  if ('status' in envelope) return envelope;
  if (envelope.id !== undefined && String(envelope.id) !== String(member.id))
    return refuse(portal, call, 'other id in body');
  const { role, ...attributes } = envelope.attributes;
  if (role !== undefined && portal.settings.roleOnPatch === 'refuse') return refuse(portal, call, 'role is fixed');

  const input = readInput(portal, attributes);
  if (typeof input === 'string') return refuse(portal, call, input);
  const taken = takenBy(portal, input.fields, member.id);
  if (taken) return refuse(portal, call, taken);
  if (twistOf(call, 'unchanged-200')) return memberReply(portal, 200, member);
  const after = changed(portal, member, input);
  if (!after.fields.email && !after.fields.username) return refuse(portal, call, 'neither e-mail nor user name');
  return memberReply(portal, 200, save(portal, member, after, envelope));
}

function changed(portal: Portal, member: Member, input: Input): Member {
  const fields = withFullName(member.fields, input.fields);
  return { ...member, fields, groups: input.groups ? replacedGroups(portal, member, input.groups) : member.groups };
}

/** `groups` replaces the set. What the client could not see, it could not send, so it is lost (switch: kept). */
function replacedGroups(portal: Portal, member: Member, wanted: readonly number[]): number[] {
  if (portal.settings.hiddenOnReplace === 'lose') return [...wanted];
  const hidden = member.groups.filter((id) => portal.groups.get(id)?.external_id === null);
  return [...new Set([...hidden, ...wanted])];
}

function save(portal: Portal, before: Member, after: Member, { memberInvite, courseInvite }: Envelope): Member {
  const noop = sameMember(before, after);
  const mails = courseInvite ? courseMails(portal, before.groups, after.groups) : 0;
  const invitations = portal.settings.inviteOnUpdate && memberInvite && after.fields.email ? 1 : 0;
  const saved: Member = {
    ...after,
    invitations: before.invitations + invitations,
    courseMails: before.courseMails + mails,
    writes: before.writes + 1,
    updatedAt: noop ? before.updatedAt : new Date().toISOString(),
  };
  portal.saveMembers([saved], { updates: 1, noopUpdates: noop ? 1 : 0, invitations, courseMails: mails });
  return saved;
}
