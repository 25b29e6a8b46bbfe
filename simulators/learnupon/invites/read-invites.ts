import type { Call, Reply, Route } from '../../shared/calls.ts';
import { byDefinition, definitions } from '../custom-data/custom-wire.ts';
import { asSeen, isStale, pageReply, settled } from '../paging.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import type { Invite } from './invite.ts';

export function readInviteRoutes(portal: Portal): Route[] {
  return [
    { endpoint: 'GET /group_invites', handle: (call) => listInvites(portal, call) },
    { endpoint: 'GET /group_invites/{id}', handle: (call) => showInvite(portal, call) },
  ];
}

/** A log of all that was ever sent, and not a list of members. */
function listInvites(portal: Portal, call: Call): Reply {
  const groupId = call.query.get('group_id');
  const { invites } = portal.tables;
  const asked = groupId === null ? invites.all() : invites.by('group', groupId);
  const seen = portal.settings.portalInvitesListed ? asked : asked.filter(({ kind }) => kind === 'group');
  return pageReply(portal, call, asSeen(call, invites, settled(call, seen)), (rows) => envelope(portal, rows));
}

function showInvite(portal: Portal, call: Call): Reply {
  const invite = portal.tables.invites.get(Number(call.params.id), isStale(call));
  return invite ? json(200, envelope(portal, [invite])) : refusal(404, 'Invite not found');
}

function envelope(portal: Portal, invites: readonly Invite[]): unknown {
  return {
    customDataFieldDefinitions: definitions(portal),
    group_invite: invites.map(({ kind: _kind, email, username: _username, custom, status, ...rest }) => ({
      ...rest,
      invite_email_address: email,
      invite_status: status,
      accept_url: `https://lindenhof.learnupon.example/invites/${rest.id}`,
      num_reminders_sent: 0,
      last_reminder_sent_at: null,
      customDataFieldValues: byDefinition(portal, custom),
    })),
  };
}
