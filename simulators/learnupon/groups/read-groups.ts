import type { Call, Reply, Route } from '../../shared/calls.ts';
import { asSeen, pageReply, settled } from '../paging.ts';
import type { Portal } from '../portal.ts';
import { refusal } from '../replies.ts';
import type { Group, Membership } from './group.ts';

export function readGroupRoutes(portal: Portal): Route[] {
  return [
    { endpoint: 'GET /groups', handle: (call) => listGroups(portal, call) },
    { endpoint: 'GET /group_memberships', handle: (call) => listMemberships(portal, call) },
  ];
}

function listGroups(portal: Portal, call: Call): Reply {
  const title = call.query.get('title');
  const all = portal.tables.groups.all();
  const groups = title === null ? all : all.filter((group) => isFound(portal, group.title, title));
  return pageReply(portal, call, asSeen(call, portal.tables.groups, settled(call, groups)), (rows) => ({
    groups: rows.map((one) => groupRow(portal, one)),
  }));
}

function isFound({ settings }: Portal, title: string, asked: string): boolean {
  if (settings.titleSearch === 'ignore') return true;
  return settings.titleSearch === 'exact' ? title === asked : title.toLowerCase().includes(asked.toLowerCase());
}

function groupRow({ tables, settings }: Portal, group: Group): unknown {
  const { id, title, description, created_at, updated_at } = group;
  // Seen in other counters of this vendor: they come late or never.
  const number_of_members = settings.laggingCounts ? 0 : tables.memberships.by('group', `${id}`).length;
  return { id, title, description, created_at, updated_at, number_of_members };
}

/** The members of a group, or the groups of a user; nothing of a group that does not exist, and 404 of nobody. */
function listMemberships(portal: Portal, call: Call): Reply {
  const { memberships } = portal.tables;
  const groupId = call.query.get('group_id');
  const userId = call.query.get('user_id');
  const withId = (call.query.get('version_id') ?? '') >= '1.1';
  if (groupId !== null) {
    const all = memberships.by('group', groupId).filter(({ user_id }) => userId === null || `${user_id}` === userId);
    const rows = asSeen(call, memberships, all);
    return pageReply(portal, call, rows, (page) => ({ user: page.map((one) => memberRow(portal, one, withId)) }));
  }
  if (userId === null) return refusal(404, 'group_id or user_id is required');
  const rows = asSeen(call, memberships, settled(call, memberships.by('user', userId)));
  return pageReply(portal, call, rows, (page) => ({ group: page.map((one) => membershipRow(portal, one, withId)) }));
}

function memberRow({ tables }: Portal, { id, user_id }: Membership, withId: boolean): unknown {
  const user = tables.users.get(user_id);
  const { first_name, last_name, email, username, enabled, user_type } = user ?? {};
  const row = { id: user_id, first_name, last_name, email, username, enabled, user_type };
  return withId ? { ...row, membership_id: id } : row;
}

function membershipRow({ tables }: Portal, { id, group_id }: Membership, withId: boolean): unknown {
  const { title, description } = tables.groups.get(group_id) ?? {};
  const row = { id: group_id, title, description };
  return withId ? { ...row, membership_id: id } : row;
}
