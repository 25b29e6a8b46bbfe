import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { guarded, readEnvelope, refuse } from '../request.ts';
import { blankFields, type Member } from './member.ts';
import { courseMails, readInput, takenBy, withFullName } from './member-input.ts';
import { memberReply } from './member-wire.ts';

export function createMemberRoute(portal: Portal): Route {
  return guarded(portal, 'POST /members', (call) => createMember(portal, call), { writeKey: addressIn });
}

function createMember(portal: Portal, call: Call): Reply {
  const envelope = readEnvelope(portal, call, 'members');
  if ('status' in envelope) return envelope;
  const input = readInput(portal, envelope.attributes);
  if (typeof input === 'string') return refuse(portal, call, input);
  if (!input.fields.role) return refuse(portal, call, 'role is missing');
  const fields = withFullName(blankFields(), input.fields);
  if (!fields.email && !fields.username) return refuse(portal, call, 'neither e-mail nor user name');

  const employeeId = fields.employee_id;
  const sameEmployee = employeeId ? portal.members.byEmployeeId.get(`${employeeId}`).length > 0 : false;
  const taken = takenBy(portal, fields);
  const refusedTwin = sameEmployee && portal.settings.duplicateEmployeeId === 'refuse';
  if (taken || refusedTwin) {
    portal.count({ duplicateCreates: 1 });
    return refuse(portal, call, taken ?? 'employee_id is taken');
  }

  const groups = input.groups ?? [];
  const invitations = envelope.memberInvite && fields.email ? 1 : 0;
  const mails = envelope.courseInvite ? courseMails(portal, [], groups) : 0;
  const now = new Date().toISOString();
  const member: Member = {
    id: portal.members.nextId(),
    fields,
    groups,
    invitations,
    courseMails: mails,
    writes: 1,
    accepted: false,
    createdAt: now,
    updatedAt: now,
  };
  portal.saveMembers([member], { creates: 1, duplicateCreates: sameEmployee ? 1 : 0, invitations, courseMails: mails });
  const { certificateForNewcomers, certificateBytes } = portal.settings;
  if (certificateForNewcomers > 0 && member.id % certificateForNewcomers === 0) {
    portal.saveCertificates([portal.certificates.draft(member, { askedBytes: certificateBytes })]);
  }
  return memberReply(portal, 201, member);
}

function addressIn(call: Call): string | undefined {
  const address = /"email"\s*:\s*"([^"]+)"/.exec(call.body.toString('utf8'))?.[1];
  return address && `address ${address.toLowerCase()}`;
}
