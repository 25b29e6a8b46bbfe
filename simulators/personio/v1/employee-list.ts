import type { Employee } from '../../company/employee.ts';
import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import { bentPage, bentSource } from '../../shared/list-faults.ts';
import type { World } from '../world.ts';
import { authorize } from './auth.ts';
import { requestedAttributes, rowWriter } from './projection.ts';
import { failure, invalidData, success } from './replies.ts';
import { parseSince, selectChanged } from './updated-since.ts';

/** https://developer.personio.de/reference/get_company-employees */
export function employeeListRoute(world: World): Route {
  return { endpoint: 'GET /v1/company/employees', handle: (call) => listEmployees(world, call) };
}

type Paging = { offset: number; limit: number };

function listEmployees(world: World, call: Call): Reply {
  const access = authorize(world, call, 'employees:read');
  if ('status' in access) return access;
  const paging = readPaging(world, call);
  if ('status' in paging) return paging;
  const since = parseSince(call.query.get('updated_since'), world.settings.zone);
  if (Number.isNaN(since)) return invalidData('updated_since', 'The updated since is not a valid date.');

  const visible = requestedAttributes(world, call);
  const selected = selectIds(
    world,
    call,
    since,
    visible.map(({ attribute }) => attribute.key),
  );
  const ids = bentSource(call, selected);
  const whole = since !== undefined && !world.settings.updatedSincePages;
  const { offset, limit } = whole ? { offset: 0, limit: Math.max(ids.length, 1) } : paging;

  const stale = twistOf(call, 'stale-read') !== undefined;
  const write = rowWriter(world, visible);
  const rows: string[] = [];
  for (const id of bentPage(call, ids, offset, limit)) {
    const employee = world.employees.read(id, stale, world.settings.readLagMs);
    if (employee) rows.push(write(employee));
  }
  return success(envelope(world, ids.length, { offset, limit }, rows), world.settings, access.token, true);
}

function selectIds(world: World, call: Call, since: number | undefined, keys: string[]): string[] {
  if (since !== undefined) return selectChanged(world, call, since, keys);
  const email = call.query.get('email');
  const { employees, settings } = world;
  const readable = settings.readLagMs > 0 ? employees.order.filter((id) => seen(world, id)) : employees.order;
  if (email === null) return readable;
  return readable.filter((id) => seen(world, id)?.email === email);
}

function seen({ employees, settings }: World, id: string): Employee | undefined {
  return employees.read(id, false, settings.readLagMs);
}

function readPaging({ settings }: World, call: Call): Paging | Reply {
  const limit = wholeNumber(call.query.get('limit'), settings.defaultLimit);
  const offset = wholeNumber(call.query.get('offset'), 0);
  if (Number.isNaN(offset)) return invalidData('offset', 'The offset must be an integer.');
  if (Number.isNaN(limit) || limit < 1) return invalidData('limit', 'The limit must be at least 1.');
  if (limit <= settings.maxLimit) return { offset, limit };
  if (settings.overLimit === 'cap') return { offset, limit: settings.maxLimit };
  return failure(400, `The limit may not be greater than ${settings.maxLimit}.`, 400);
}

function wholeNumber(text: string | null, fallback: number): number {
  if (text === null) return fallback;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** `current_page` counts from 0 here, unlike on other v1 lists. */
function envelope({ settings }: World, total: number, { offset, limit }: Paging, rows: readonly string[]): string {
  const pages = {
    total_elements: total,
    current_page: Math.floor(offset / limit),
    total_pages: Math.ceil(total / limit),
  };
  const metadata = settings.withMetadata ? `"metadata":${JSON.stringify(pages)},` : '';
  const quote = settings.pagingEcho === 'strings' ? '"' : '';
  const echo = `"offset":${quote}${offset}${quote},"limit":${quote}${limit}${quote}`;
  return `{"success":true,${metadata}${echo},"data":[${rows.join(',')}]}`;
}
