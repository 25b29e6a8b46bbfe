import type { Call, Reply, Route } from '../../shared/calls.ts';
import { bentPage, bentSource } from '../../shared/list-faults.ts';
import type { Portal } from '../portal.ts';
import { document, failure, noContent } from '../replies.ts';
import { guarded, readFilters } from '../request.ts';
import type { Group } from './group-store.ts';
import { groupResource } from './group-wire.ts';

export function readGroupRoutes(portal: Portal): Route[] {
  return [
    guarded(portal, 'GET /groups', (call) => listGroups(portal, call)),
    guarded(portal, 'GET /groups/{id}', (call) => showGroup(portal, call)),
    guarded(portal, 'DELETE /groups/{id}', (call) => deleteGroup(portal, call)),
  ];
}

/** All at once: neither pages nor meta are documented for groups. */
function listGroups(portal: Portal, call: Call): Reply {
  const filters = readFilters(portal, call, ['id', 'name', 'external_id']);
  if (!(filters instanceof Map)) return filters;
  const found = portal.groups
    .all()
    .filter((group) => [...filters].every(([name, value]) => holds(portal, group, name, value)));
  const shown = bentPage(call, bentSource(call, found), 0, found.length);
  return document(200, { data: shown.map(groupResource) });
}

function holds(portal: Portal, group: Group, name: string, value: string): boolean {
  if (name === 'id') return String(group.id) === value;
  if (name === 'external_id') return group.external_id === value;
  if (portal.settings.groupNameFilter === 'overlooked') return true;
  if (portal.settings.groupNameFilter === 'exact') return group.name === value;
  const [held, asked] = [group.name.toLowerCase(), value.toLowerCase()];
  return portal.settings.groupNameFilter === 'part' ? held.includes(asked) : held === asked;
}

/** The path takes the external id; the numeric one finds nothing. */
function showGroup(portal: Portal, call: Call): Reply {
  const group = portal.groups.withExternalId(call.params.id ?? '');
  return group ? document(200, { data: groupResource(group) }) : failure(404, call);
}

function deleteGroup(portal: Portal, call: Call): Reply {
  const group = portal.groups.withExternalId(call.params.id ?? '');
  return group && portal.removeGroup(group.id) ? noContent() : failure(404, call);
}
