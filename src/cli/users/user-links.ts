import { answered } from '../../client/index.ts';
import type { Role } from '../../domain/role.ts';
import type { Session } from '../connect/session.ts';
import { timeText } from '../output/times.ts';
import { findUser } from './find-user.ts';

/** The link stands alone on stdout, so that it can be piped; whoever has it can come in, so nothing else keeps it. */
export async function printFirstLink({ api, out }: Session): Promise<void> {
  const made = await answered(api.POST('/api/v1/users/first-link'));
  await (out.json ? out.printJson(made) : out.print(made.link));
  out.say(`Open it in a browser and choose a password. It works once, until ${timeText(made.expiresAt)}.`);
}

export async function inviteUser(
  { api, out }: Session,
  { name, role }: { readonly name: string; readonly role: Role },
  email = '',
): Promise<void> {
  const invitation = await answered(api.POST('/api/v1/users', { body: { email, name, role } }));
  const { user, link, linkExpiresAt } = invitation;
  if (out.json) await out.printJson(invitation);
  else if (link !== null) await out.print(link);
  if (linkExpiresAt === null) return out.say(`${user.email} can sign in by the OpenID provider now.`);
  out.say(
    `For ${user.email} alone: hand it over on a way that you trust. It works once, until ${timeText(linkExpiresAt)}.`,
  );
}

export async function renewLink({ api, out }: Session, who = ''): Promise<void> {
  const { id, email } = await findUser({ api }, who);
  const made = await answered(api.POST('/api/v1/users/{id}/link', { params: { path: { id } } }));
  await (out.json ? out.printJson(made) : out.print(made.link));
  out.say(`For ${email} alone. It works once, until ${timeText(made.expiresAt)}; links before it do not any more.`);
}
