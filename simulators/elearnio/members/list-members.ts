import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import { bentPage, bentSource } from '../../shared/list-faults.ts';
import type { Portal } from '../portal.ts';
import { document } from '../replies.ts';
import { guarded, readFilters, refuse } from '../request.ts';
import { blankFields } from './member.ts';
import { MEMBER_FILTERS, selectMembers } from './member-filters.ts';
import { memberResource } from './member-wire.ts';

const LAG_MS = 60_000;

export function listMembersRoute(portal: Portal): Route {
  return guarded(portal, 'GET /members', (call) => listMembers(portal, call));
}

function listMembers(portal: Portal, call: Call): Reply {
  const filters = readFilters(portal, call, MEMBER_FILTERS);
  if (!(filters instanceof Map)) return filters;
  const number = positive(call.query.get('page[number]'), 1);
  const size = positive(call.query.get('page[size]'), portal.settings.defaultPageSize);
  if (number === undefined || size === undefined) return refuse(portal, call, 'page is not a positive number');
  const { maxPageSize, overPageSize, insertBetweenPages } = portal.settings;
  if (size > maxPageSize && overPageSize === 'refuse') return refuse(portal, call, 'page is too large');
  if (insertBetweenPages && number > 1) insertNewcomer(portal);

  const pageSize = Math.min(size, maxPageSize);
  const ids = bentSource(call, ordered(portal, call, selectMembers(portal, filters)));
  const stale = twistOf(call, 'stale-read') !== undefined;
  const rows = bentPage(call, ids, (number - 1) * pageSize, pageSize)
    .map((id) => portal.members.get(id, stale))
    .filter((member) => member !== undefined);
  const meta = { record_count: ids.length, page_count: Math.ceil(ids.length / pageSize) };
  return document(200, { data: rows.map((member) => memberResource(portal, member)), meta });
}

function ordered(portal: Portal, call: Call, ids: readonly number[]): readonly number[] {
  const lag = twistOf(call, 'index-lag');
  const youngest = lag ? new Date(Date.now() - (lag.lagMs ?? LAG_MS)).toISOString() : undefined;
  const indexed = youngest ? ids.filter((id) => (portal.members.get(id)?.createdAt ?? '') <= youngest) : ids;
  return portal.settings.listOrder === 'newest-first' ? indexed.toReversed() : indexed;
}

export function positive(text: string | null, fallback: number): number | undefined {
  if (text === null) return fallback;
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

function insertNewcomer(portal: Portal): void {
  const id = portal.members.nextId();
  const now = new Date().toISOString();
  const fields = {
    ...blankFields(),
    email: `gast${id}@gaeste.example`,
    first_name: 'Gast',
    last_name: `${id}`,
    full_name: `Gast ${id}`,
  };
  const none = { groups: [], invitations: 0, courseMails: 0, writes: 0, accepted: false };
  portal.saveMembers([{ id, fields, ...none, createdAt: now, updatedAt: now }]);
}
