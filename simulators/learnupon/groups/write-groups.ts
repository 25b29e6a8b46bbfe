import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { type Body, created, flag, readBody, wrapped, write } from '../request.ts';
import { stamp } from '../users/user.ts';
import type { Group } from './group.ts';
import { unenroll } from './group-courses.ts';

export function writeGroupRoutes(portal: Portal): Route[] {
  return [
    write(portal, 'POST /groups', (call) => createGroup(portal, call)),
    write(portal, 'PUT /groups/{id}', (call) => updateGroup(portal, call)),
    write(portal, 'DELETE /groups/{id}', (call) => deleteGroup(portal, call)),
  ];
}

function createGroup(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'Group');
  if ('refused' in request) return request.refused;
  const { title, description, sso_sync } = request.inner;
  const problem = titleProblem(portal, title);
  if (problem) return refusal(422, problem);
  const group = blankGroup(portal, `${title}`);
  portal.put('groups', { ...group, description: textOrNull(description), sso_sync: flag(sso_sync) ?? false });
  return created(portal, { id: group.id });
}

export function blankGroup({ tables }: Portal, title: string): Group {
  const now = stamp();
  const id = tables.groups.nextId();
  return { id, title, description: null, sso_sync: false, courses: [], created_at: now, updated_at: now };
}

function updateGroup(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'Group');
  if ('refused' in request) return request.refused;
  const group = portal.tables.groups.get(Number(call.params.id));
  if (!group) return refusal(404, 'Group not found');
  const { title = group.title, description = group.description } = request.inner as Body;
  const problem = titleProblem(portal, title, group.id);
  if (problem) return refusal(422, problem);
  const changes = { title: `${title}`, description: textOrNull(description), updated_at: stamp() };
  portal.put('groups', { ...group, ...changes });
  return json(200, { id: group.id });
}

function deleteGroup(portal: Portal, call: Call): Reply {
  const body = readBody(call);
  if ('refused' in body) return body.refused;
  const group = portal.tables.groups.get(Number(call.params.id));
  if (!group) return refusal(404, 'Group not found');
  // Text alone counts; a boolean is overlooked.
  removeGroup(portal, group, body.inner.delete_enrollments === 'true');
  portal.count({ deletes: 1 });
  return json(200, {});
}

export function removeGroup(portal: Portal, group: Group, withEnrollments: boolean): void {
  const { memberships, rules } = portal.tables;
  for (const { id, user_id } of memberships.by('group', `${group.id}`)) {
    if (withEnrollments) unenroll(portal, user_id, group);
    portal.remove('memberships', id);
  }
  for (const rule of rules.by('group', `${group.id}`)) portal.remove('rules', rule.id);
  portal.remove('groups', group.id);
}

function titleProblem({ tables }: Portal, title: unknown, self?: number): string | undefined {
  if (typeof title !== 'string' || title.trim() === '') return "Title can't be blank";
  const twin = tables.groups.by('title', title.toLowerCase()).some(({ id }) => id !== self);
  return twin ? 'Title has already been taken' : undefined;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
