import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Group } from '../groups/group.ts';
import { blankGroup, removeGroup } from '../groups/write-groups.ts';
import { join, pair } from '../groups/write-memberships.ts';
import type { Portal } from '../portal.ts';
import { onFound } from './users.ts';

export function groupControl(portal: Portal): ControlRoute[] {
  const { groups, memberships } = portal.tables;
  const found = (id = '') => groups.get(Number(id));
  return [
    { endpoint: 'GET /_sim/groups', handle: () => ok(groups.all().map((one) => view(portal, one))) },
    { endpoint: 'POST /_sim/groups', handle: ({ body }) => edit(portal, blankGroup(portal, ''), body, 201) },
    {
      endpoint: 'PATCH /_sim/groups/{id}',
      handle: ({ params, body }) => onFound(found(params.id), (group) => edit(portal, group, body)),
    },
    {
      endpoint: 'DELETE /_sim/groups/{id}',
      handle: ({ params }) =>
        onFound(found(params.id), (group) => {
          portal.batch(() => removeGroup(portal, group, false));
          return ok({ removed: true });
        }),
    },
    {
      endpoint: 'POST /_sim/groups/{id}/members',
      what: 'puts somebody in by hand: { "userId": 7410001 }; as a rule would, with "manual": false',
      handle: ({ params, body }) => onFound(found(params.id), (group) => add(portal, group, body)),
    },
    {
      endpoint: 'POST /_sim/groups/{id}/sync-all',
      what: '"Sync all users": whoever is in by hand is from now on in by rule',
      handle: ({ params }) =>
        onFound(found(params.id), ({ id }) => {
          const manual = memberships.by('group', `${id}`).filter((one) => one.manual);
          portal.batch(() => manual.map((one) => portal.put('memberships', { ...one, manual: false })));
          return ok({ flipped: manual.length });
        }),
    },
  ];
}

function view({ tables }: Portal, group: Group): unknown {
  const members = tables.memberships.by('group', `${group.id}`).map(({ user_id, manual }) => ({ user_id, manual }));
  return { ...group, members };
}

function edit(portal: Portal, before: Group, body: unknown, status = 200): ControlReply {
  const stranger = Object.keys(body as object).find((key) => !(key in before));
  if (stranger) return refused(`Unknown key ${stranger}. Known: ${Object.keys(before).join(', ')}.`);
  const group = { ...before, ...(body as Partial<Group>), id: before.id };
  return group.title === '' ? refused('A group needs a title.') : ok(portal.put('groups', group), status);
}

function add(portal: Portal, group: Group, body: unknown): ControlReply {
  const { userId = 0, manual = true } = body as { userId?: number; manual?: boolean };
  if (!portal.tables.users.get(userId)) return refused('There is no such user.', 404);
  return ok(pair(portal, group.id, userId) ?? join(portal, group.id, userId, manual), 201);
}
