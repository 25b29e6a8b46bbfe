import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { document, failure } from '../replies.ts';
import { guarded, readEnvelope, refuse } from '../request.ts';

/** Not part of elearnio's published API: our own proposal, off unless switched on. */
export function invitationRoute(portal: Portal): Route {
  const writeKey = ({ params }: Call) => `member ${params.id}`;
  return guarded(portal, 'POST /members/{id}/invitations', (call) => invite(portal, call), { writeKey });
}

function invite(portal: Portal, call: Call): Reply {
  if (!portal.settings.extensions) return failure(404, call);
  const member = portal.members.get(Number(call.params.id));
  if (!member) return failure(404, call);
  const envelope = readEnvelope(portal, call, 'invitations');
  if ('status' in envelope) return envelope;
  const kind = envelope.attributes.kind;
  if (kind !== 'initial' && kind !== 'resend') return refuse(portal, call, 'kind is initial or resend');
  if (member.accepted || member.fields.status === 'inactive' || !member.fields.email) {
    return refuse(portal, call, 'accepted, inactive or without address', 409);
  }
  const count = member.invitations + 1;
  portal.saveMembers([{ ...member, invitations: count }], { invitations: 1 });
  const attributes = { sent_at: new Date().toISOString(), count };
  return document(201, { data: { id: `${member.id}-${count}`, type: 'invitations', attributes } });
}
