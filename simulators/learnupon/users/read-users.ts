import type { Call, Reply, Route } from '../../shared/calls.ts';
import { asSeen, isStale, pageAsked, pageReply, settled } from '../paging.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { insertNewcomer } from './newcomer.ts';
import type { User } from './user.ts';
import { userEnvelope, userRow } from './user-wire.ts';

export function readUserRoutes(portal: Portal): Route[] {
  return [
    { endpoint: 'GET /users', handle: (call) => listUsers(portal, call) },
    { endpoint: 'GET /users/instructor_users', handle: (call) => listInstructors(portal, call) },
    { endpoint: 'GET /users/search', handle: (call) => searchUsers(portal, call) },
    { endpoint: 'GET /users/{id}', handle: (call) => showUser(portal, call) },
  ];
}

/** Of all query parameters it knows `login_enabled`; the rest is ignored, and the whole list comes. */
function listUsers(portal: Portal, call: Call): Reply {
  if (portal.settings.insertBetweenPages && pageAsked(call) > 1) insertNewcomer(portal);
  const enabled = call.query.get('login_enabled');
  const users = portal.tables.users.all();
  return page(portal, call, enabled === null ? users : users.filter((user) => String(user.enabled) === enabled));
}

function listInstructors(portal: Portal, call: Call): Reply {
  return page(
    portal,
    call,
    portal.tables.users.all().filter(({ user_type }) => user_type === 'instructor'),
  );
}

/** Without a parameter that it knows, a search finds everybody. */
function searchUsers(portal: Portal, call: Call): Reply {
  const known = portal.settings.searchParameter === 'known' ? (['email', 'username'] as const) : [];
  const asked = known.filter((key) => call.query.has(key));
  if (asked.length === 0) return page(portal, call, portal.tables.users.all());
  const key = asked[0] as 'email' | 'username';
  const hits = portal.tables.users.by(key, `${call.query.get(key)}`.toLowerCase());
  const exact = portal.settings.searchCase === 'exact';
  const found = settled(call, hits).filter((user) =>
    asked.every((name) => same(user[name], call.query.get(name), exact)),
  );
  if (found.length === 0) return refusal(404, 'User not found');
  return one(portal, call, found[0] as User);
}

function same(held: string | null, asked: string | null, exact: boolean): boolean {
  return exact ? held === asked : held?.toLowerCase() === asked?.toLowerCase();
}

function showUser(portal: Portal, call: Call): Reply {
  const user = portal.tables.users.get(Number(call.params.id));
  return user ? one(portal, call, user) : refusal(404, 'User not found');
}

function one(portal: Portal, call: Call, user: User): Reply {
  const seen = portal.tables.users.get(user.id, isStale(call));
  if (!seen) return refusal(404, 'User not found');
  return json(200, userEnvelope(portal, [userRow(portal, seen, call.query.get('version_id'), 'both')]));
}

function page(portal: Portal, call: Call, users: readonly User[]): Reply {
  const version = call.query.get('version_id');
  const { listCustomData } = portal.settings;
  const seen = asSeen(call, portal.tables.users, settled(call, users));
  return pageReply(portal, call, seen, (rows) =>
    userEnvelope(
      portal,
      rows.map((user) => userRow(portal, user, version, listCustomData)),
    ),
  );
}
