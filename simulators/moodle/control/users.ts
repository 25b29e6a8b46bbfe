import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Site } from '../site.ts';
import { removeUser } from '../users/delete-users.ts';
import { blankUser, mayLogIn, seconds, type User } from '../users/user.ts';
import { doubles } from './doubles.ts';
import { edited, onFound } from './rows.ts';

/** An administrator's hand: no checks, no mails, no counting. `texts` and `custom` are merged. */
export function userControl(site: Site): ControlRoute[] {
  const { users } = site.tables;
  const found = (id = '') => users.get(Number(id));
  return [
    {
      endpoint: 'GET /_sim/users',
      what: 'every account, with custom fields, cohorts and mails; ?email= finds one in any case',
      handle: ({ query }) => {
        const email = query.get('email');
        const rows = email === null ? users.all() : users.by('anyEmail', email.toLowerCase());
        return ok(rows.map((user) => view(site, user)));
      },
    },
    {
      endpoint: 'GET /_sim/mails',
      what: 'mails with a password by address, also to those whose account was not made in the end',
      handle: () => ok(Object.fromEntries(site.mails)),
    },
    { endpoint: 'GET /_sim/users/counts', what: 'how many, and who is there twice', handle: () => ok(doubles(site)) },
    {
      endpoint: 'GET /_sim/users/{id}',
      what: 'one of them',
      handle: ({ params }) => onFound(found(params.id), (user) => ok(view(site, user))),
    },
    {
      endpoint: 'POST /_sim/users',
      what: 'makes an account behind the API, such as { "username": "anna", "email": "a@b.example" }',
      handle: ({ body }) => edit(site, blankUser(users.nextId(), `user${users.nextId()}`), body, 201),
    },
    {
      endpoint: 'PATCH /_sim/users/{id}',
      what: 'changes an account behind the API, such as { "texts": { "department": "IT" } }',
      handle: ({ params, body }) => onFound(found(params.id), (user) => edit(site, user, body)),
    },
    {
      endpoint: 'DELETE /_sim/users/{id}',
      what: 'deletes an account, as its page does',
      handle: ({ params }) =>
        onFound(found(params.id), (user) => {
          site.batch(() => removeUser(site, user));
          return ok({ removed: true });
        }),
    },
  ];
}

function view({ tables, mails }: Site, user: User): Record<string, unknown> {
  const cohorts = tables.memberships.by('user', `${user.id}`).map(({ cohortid }) => tables.cohorts.get(cohortid));
  return { ...user, cohorts, mails: mails.get(user.email.toLowerCase()) ?? 0, mayLogIn: mayLogIn(user) };
}

function edit(site: Site, before: User, body: unknown, status = 200): ControlReply {
  const after = edited(before, body);
  if (typeof after === 'string') return refused(after);
  const texts = { ...before.texts, ...after.texts };
  const custom = { ...before.custom, ...after.custom };
  const user = site.put('users', { ...after, texts, custom, timemodified: seconds() });
  return ok(view(site, user), status);
}
