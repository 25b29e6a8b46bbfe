import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import { acceptInvite } from '../invites/answer-invite.ts';
import type { Invite } from '../invites/invite.ts';
import { isOpen } from '../invites/invite-state.ts';
import type { Portal } from '../portal.ts';
import { stamp } from '../users/user.ts';
import { onFound } from './users.ts';

const WORDS = {
  accept: 'the person signs up: a user appears and joins the group',
  reject: 'the person does not want to',
  cancel: 'an administrator takes the invite back',
  expire: 'the invite is out of date from now on',
};

/** What happens to an invite outside of the API. */
export function inviteControl(portal: Portal): ControlRoute[] {
  const { invites } = portal.tables;
  const found = (id = '') => invites.get(Number(id));
  const answers: Record<keyof typeof WORDS, (invite: Invite) => ControlReply> = {
    accept: (invite) => (isOpen(invite) ? ok(acceptInvite(portal, invite)) : refused('The invite is over.')),
    reject: (invite) => ok(portal.put('invites', { ...invite, status: 'rejected' })),
    cancel: (invite) => ok(portal.put('invites', { ...invite, status: 'canceled' })),
    expire: (invite) => ok(portal.put('invites', { ...invite, expires_at: stamp(Date.now() - 1000) })),
  };
  return [
    {
      endpoint: 'GET /_sim/invites',
      what: 'every invite that was ever sent; ?email= those of one address',
      handle: ({ query }) => {
        const email = query.get('email');
        return ok(email === null ? invites.all() : invites.by('email', email.toLowerCase()));
      },
    },
    ...Object.entries(answers).map(([verb, answer]) => ({
      endpoint: `POST /_sim/invites/{id}/${verb}`,
      what: WORDS[verb as keyof typeof WORDS],
      handle: ({ params }: { params: Record<string, string> }) => onFound(found(params.id), answer),
    })),
  ];
}
