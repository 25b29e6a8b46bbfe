import { type Call, type Reply, twistOf } from '../../shared/calls.ts';
import { bentPage, bentSource } from '../../shared/list-faults.ts';
import { resource } from './access.ts';
import { badRequest } from './problems.ts';

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 200;

type Cursor = { filters: [string, string][]; offset: number; limit: number };
type Page = { filters: URLSearchParams; offset: number; limit: number };

/** The cursor brings filters and limit along; what stands beside it is not looked at. */
export function readPage(call: Call, known: readonly string[]): Page | Reply {
  const cursor = call.query.get('cursor');
  if (cursor !== null) return readCursor(cursor) ?? badRequest();
  const limit = call.query.get('limit') ?? String(LIMIT_DEFAULT);
  if (!/^\d+$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX) {
    return badRequest('Provided value for limit is not valid');
  }
  const filters = new URLSearchParams([...call.query].filter(([name]) => name !== 'limit'));
  const stranger = [...filters.keys()].find((name) => !known.includes(name));
  if (stranger?.includes('.')) return badRequest('Provided filter encoding is invalid.');
  return { filters, offset: 0, limit: Number(limit) };
}

/** One page of rows. On the last one there is no `next` at all, rather than a null. */
export function listReply<T>(
  call: Call,
  page: Page,
  all: readonly T[],
  write: (row: T) => unknown,
  cursorIn: 'links' | 'meta' = 'links',
): Reply {
  const rows = bentSource(call, all);
  const { offset, limit, filters } = page;
  const data = bentPage(call, rows, offset, limit).map(write);
  const more = offset + limit < rows.length;
  const { origin, pathname } = new URL(call.url);
  const links: Record<string, { href: string }> = { self: { href: call.url } };
  if (more) {
    const cursor = writeCursor({ filters: [...filters], offset: offset + limit, limit });
    if (cursorIn === 'meta') return resource(200, { _data: data, _meta: { links, cursor: { next: cursor } } });
    links.next = { href: bentLink(call, origin, `${pathname}?cursor=${cursor}`) };
  }
  return resource(200, { _data: data, _meta: { links } });
}

/** Mistakes that were seen, and one that an attacker would wish for. */
function bentLink(call: Call, origin: string, target: string): string {
  if (twistOf(call, 'next-self')) return call.url;
  if (twistOf(call, 'next-relative')) return target;
  if (twistOf(call, 'next-foreign')) return `https://api.personio.invalid${target}`;
  return origin + target;
}

function writeCursor(cursor: Cursor): string {
  return `cur_${Buffer.from(JSON.stringify(cursor)).toString('base64url')}`;
}

function readCursor(text: string): Page | undefined {
  try {
    const { filters, offset, limit } = JSON.parse(
      Buffer.from(text.slice('cur_'.length), 'base64url').toString('utf8'),
    ) as Cursor;
    return { filters: new URLSearchParams(filters), offset, limit };
  } catch {
    return undefined;
  }
}
