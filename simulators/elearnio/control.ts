import type { ControlReply, ControlRoute } from '../shared/control-route.ts';
import { ok, refused } from '../shared/control-routes.ts';
import { certificateControl } from './extensions/certificates/certificate-control.ts';
import type { Group } from './groups/group-store.ts';
import { blankFields, type Fields, type Member } from './members/member.ts';
import type { Portal } from './portal.ts';
import type { SeededIndex } from './seed.ts';

const FIELD_KEYS = new Set(Object.keys(blankFields()));
const RECORD_KEYS = ['groups', 'invitations', 'courseMails', 'writes', 'accepted', 'createdAt', 'updatedAt'];

export function elearnioControl(portal: Portal, seeded: SeededIndex): ControlRoute[] {
  const { members, groups } = portal;
  const group = (id: string | undefined) => groups.get(Number(id));
  return [
    {
      endpoint: 'GET /_sim/members',
      handle: () => ok(members.order.map((id) => view(portal, members.get(id) as Member))),
    },
    { endpoint: 'GET /_sim/members/{id}', handle: ({ params }) => foundMember(portal, Number(params.id)) },
    { endpoint: 'POST /_sim/members', handle: ({ body }) => editMember(portal, blankMember(portal), body, 201) },
    {
      endpoint: 'PATCH /_sim/members/{id}',
      handle: ({ params, body }) => editMember(portal, members.get(Number(params.id)), body),
    },
    { endpoint: 'DELETE /_sim/members/{id}', handle: ({ params }) => gone(portal.removeMember(Number(params.id))) },
    {
      endpoint: 'GET /_sim/groups',
      handle: () => ok(groups.all().map((one) => ({ ...one, members: members.byGroup.get(one.id) }))),
    },
    { endpoint: 'POST /_sim/groups', handle: ({ body }) => editGroup(portal, blankGroup(portal), body, 201) },
    { endpoint: 'PATCH /_sim/groups/{id}', handle: ({ params, body }) => editGroup(portal, group(params.id), body) },
    { endpoint: 'DELETE /_sim/groups/{id}', handle: ({ params }) => gone(portal.removeGroup(Number(params.id))) },
    ...certificateControl(portal),
    { endpoint: 'GET /_sim/seeded', handle: () => ok(seeded) },
    { endpoint: 'GET /_sim/refusals', handle: () => ok(portal.refusals) },
  ];
}

/** Flat: every attribute, then what only the portal knows, groups without external id included. */
function view(portal: Portal, { fields, groups, ...rest }: Member): Record<string, unknown> {
  const named = groups
    .map((id) => portal.groups.get(id))
    .map((one) => ({ id: one?.id, name: one?.name, external_id: one?.external_id }));
  return { ...rest, ...fields, groups: named };
}

function foundMember(portal: Portal, id: number): ControlReply {
  const member = portal.members.get(id);
  return member ? ok(view(portal, member)) : gone(false);
}

function gone(removed: boolean): ControlReply {
  return removed ? ok({ removed }) : refused('There is no such record.', 404);
}

function blankMember(portal: Portal): Member {
  const now = new Date().toISOString();
  const none = { groups: [], invitations: 0, courseMails: 0, writes: 0, accepted: true };
  return { id: portal.members.nextId(), fields: blankFields(), ...none, createdAt: now, updatedAt: now };
}

/** No checks, no mails, no counting: an administrator's hand in the portal. Groups by number or by name. */
function editMember(portal: Portal, before: Member | undefined, body: unknown, status = 200): ControlReply {
  if (!before) return gone(false);
  const fields: Fields = {};
  const record: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body as Record<string, unknown>)) {
    if (FIELD_KEYS.has(key)) fields[key] = value as Fields[string];
    else if (RECORD_KEYS.includes(key)) record[key] = value;
    else return refused(`Unknown key ${key}. Known: ${[...FIELD_KEYS, ...RECORD_KEYS].join(', ')}.`);
  }
  if (Array.isArray(record.groups)) record.groups = record.groups.map((one) => groupId(portal, one));
  const member = { ...before, ...(record as Partial<Member>), fields: { ...before.fields, ...fields } };
  portal.saveMembers([member]);
  return ok(view(portal, member), status);
}

function groupId(portal: Portal, one: unknown): number {
  return typeof one === 'number' ? one : (portal.groups.byName.get(String(one))[0] ?? 0);
}

function blankGroup(portal: Portal): Group {
  return { id: portal.groups.nextId(), name: '', external_id: null, visibility: true, courses: 1, leaders: [] };
}

function editGroup(portal: Portal, before: Group | undefined, body: unknown, status = 200): ControlReply {
  if (!before) return gone(false);
  const { members = [], ...values } = body as Partial<Group> & { members?: number[] };
  const group = { ...before, ...values, id: before.id };
  const joined = members
    .map((id) => portal.members.get(id))
    .filter((one) => one !== undefined && !one.groups.includes(group.id));
  portal.saveGroup(
    group,
    (joined as Member[]).map((one) => ({ ...one, groups: [...one.groups, group.id] })),
  );
  return ok(group, status);
}
