import type { Request } from 'express';
import type { User, UserStore } from '../../ports/user-store.ts';
import { notFound } from '../http/api-error.ts';
import { idOf } from '../http/ids.ts';

/** The person of the address, by id. Not by e-mail address: addresses of calls end up in logs. */
export async function userOf(req: Request, users: UserStore): Promise<User> {
  const user = await users.find(idOf(req, 'user'));
  if (!user) throw notFound('user');
  return user;
}
