import { createHash } from 'node:crypto';
import type { Site } from '../site.ts';
import { missingRecord, plainFailure } from '../wire/failure.ts';
import { wsFunction } from '../wire/function.ts';
import { multiple, single, value } from '../wire/spec.ts';
import { SERVICE_ID, seconds, type User } from './user.ts';

/** All of them or none; the record stays, with another name, so that the same person can come again. */
export const deleteUsers = wsFunction<{ userids: number[] }>({
  name: 'core_user_delete_users',
  spec: single({ userids: multiple(value('int')) }),
  run: (site, { userids }) => {
    site.demand('moodle/user:delete');
    site.batch(() => {
      for (const id of userids) deleteOne(site, id);
    });
    return null;
  },
});

function deleteOne(site: Site, id: number): void {
  const user = site.tables.users.get(id);
  if (!user || user.deleted) throw missingRecord('user', site.settings.version);
  if (user.siteadmin) throw plainFailure('useradminodelete');
  if (id === SERVICE_ID) throw plainFailure('usernotdeletederror');
  removeUser(site, user);
  site.count({ deletes: 1 });
}

export function removeUser(site: Site, user: User): void {
  const email = createHash('md5').update(user.username).digest('hex');
  const username = `${user.email}.${seconds()}`.toLowerCase();
  site.put('users', { ...user, deleted: true, username, email, idnumber: '', custom: {}, timemodified: seconds() });
  for (const { id } of site.tables.memberships.by('user', `${user.id}`)) site.remove('memberships', id);
}
