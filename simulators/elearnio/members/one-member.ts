import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { failure, noContent } from '../replies.ts';
import { guarded } from '../request.ts';
import { memberReply } from './member-wire.ts';

export function oneMemberRoutes(portal: Portal): Route[] {
  const writeKey = ({ params }: Call) => `member ${params.id}`;
  return [
    guarded(portal, 'GET /members/{id}', (call) => showMember(portal, call)),
    guarded(portal, 'DELETE /members/{id}', (call) => deleteMember(portal, call), { writeKey }),
  ];
}

function showMember(portal: Portal, call: Call): Reply {
  const member = portal.members.get(Number(call.params.id), twistOf(call, 'stale-read') !== undefined);
  return member ? memberReply(portal, 200, member) : failure(404, call);
}

function deleteMember(portal: Portal, call: Call): Reply {
  return portal.removeMember(Number(call.params.id), { deletes: 1 }) ? noContent() : failure(404, call);
}
