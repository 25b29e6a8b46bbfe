import type { Portal } from '../portal.ts';
import { blankUser } from './user.ts';

/** Somebody whom nobody expected, while a client is on its way through the pages. */
export function insertNewcomer(portal: Portal): void {
  const id = portal.tables.users.nextId();
  portal.put('users', {
    ...blankUser(id),
    email: `gast${id}@gaeste.example`,
    first_name: 'Gast',
    last_name: `${id}`,
  });
}
