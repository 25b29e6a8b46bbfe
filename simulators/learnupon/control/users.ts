import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import { byLabel } from '../custom-data/custom-wire.ts';
import type { CustomValues } from '../custom-data/field.ts';
import type { Portal } from '../portal.ts';
import { removeUser } from '../users/delete-user.ts';
import { blankUser, mayLogIn, stamp, type User } from '../users/user.ts';

/** An administrator's hand in the portal: no checks, no mails, no counting. Custom data by label or definition id. */
export function userControl(portal: Portal): ControlRoute[] {
  const { users } = portal.tables;
  const found = (id = '') => users.get(Number(id));
  return [
    {
      endpoint: 'GET /_sim/users',
      what: 'every account, with custom data, groups and invites; ?email= finds one in any case',
      handle: ({ query }) => {
        const email = query.get('email');
        return ok(
          (email === null ? users.all() : users.by('email', email.toLowerCase())).map((one) => view(portal, one)),
        );
      },
    },
    {
      endpoint: 'GET /_sim/users/{id}',
      what: 'one of them',
      handle: ({ params }) => onFound(found(params.id), (user) => ok(view(portal, user))),
    },
    {
      endpoint: 'POST /_sim/users',
      what: 'makes an account behind the API, such as { "email": "a@b.example", "custom": { "Abteilung": "IT" } }',
      handle: ({ body }) => edit(portal, blankUser(users.nextId()), body, 201),
    },
    {
      endpoint: 'PATCH /_sim/users/{id}',
      what: 'changes an account behind the API',
      handle: ({ params, body }) => onFound(found(params.id), (user) => edit(portal, user, body)),
    },
    {
      endpoint: 'DELETE /_sim/users/{id}',
      what: 'deletes an account with its history',
      handle: ({ params }) => onFound(found(params.id), ({ id }) => ok({ removed: removeUser(portal, id) })),
    },
    {
      endpoint: 'POST /_sim/users/{id}/login',
      what: 'tries to log in; a disabled or expired account may not',
      handle: ({ params }) => onFound(found(params.id), (user) => logIn(portal, user)),
    },
  ];
}

export function onFound<T>(row: T | undefined, then: (row: T) => ControlReply): ControlReply {
  return row === undefined ? refused('There is no such record.', 404) : then(row);
}

function view(portal: Portal, user: User): Record<string, unknown> {
  const { tables } = portal;
  const groups = tables.memberships.by('user', `${user.id}`).map(({ id, group_id, manual }) => {
    return { id: group_id, title: tables.groups.get(group_id)?.title, membership_id: id, manual };
  });
  const invites = user.email === null ? [] : tables.invites.by('email', user.email.toLowerCase());
  const labels = byLabel(portal, user.custom);
  return { ...user, CustomData: labels, groups, invites, mayLogIn: mayLogIn(user) };
}

function edit(portal: Portal, before: User, body: unknown, status = 200): ControlReply {
  const { custom = {}, ...values } = body as Partial<User>;
  const stranger = Object.keys(values).find((key) => !(key in before));
  if (stranger) return refused(`Unknown key ${stranger}. Known: ${Object.keys(before).join(', ')}.`);
  const written = byId(portal, custom);
  if (typeof written === 'string') return refused(written);
  const now = stamp();
  const after = { ...before, updated_at: now, ...values, id: before.id, custom: { ...before.custom, ...written } };
  return ok(view(portal, portal.put('users', after)), status);
}

function byId({ tables }: Portal, custom: CustomValues): CustomValues | string {
  const written: CustomValues = {};
  for (const [key, value] of Object.entries(custom)) {
    const field = tables.fields.get(Number(key)) ?? tables.fields.by('label', key.toLowerCase())[0];
    if (!field) return `There is no field ${key}.`;
    written[field.id] = value;
  }
  return written;
}

function logIn(portal: Portal, user: User): ControlReply {
  if (!mayLogIn(user)) return refused('The account is disabled or has expired.', 403);
  const after = { ...user, last_sign_in_at: stamp(), sign_in_count: user.sign_in_count + 1 };
  return ok(view(portal, portal.put('users', after)));
}
