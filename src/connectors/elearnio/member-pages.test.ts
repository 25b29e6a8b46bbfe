import { describe, expect, it } from 'vitest';
import type { EmployeeId, FieldKey } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import { FROM_THE_START, type Page, type ReadPosition } from '../../ports/paging.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import type { ElearnioClient } from './client.ts';
import { NO_EXTENSIONS } from './extensions.ts';
import { readGroupCatalogue } from './group-catalogue.ts';
import { findCreated } from './look-up.ts';
import { memberPages } from './member-pages.ts';

const signal = new AbortController().signal;
/** As src/activities/read.ts asks. */
const ONE_CALL = { ...FROM_THE_START, limit: 50 };

describe('pages of members', () => {
  it('are counted by the rows of the first page where the server gives only the number of rows', async () => {
    const portal = aPortal({ people: 203, rowsPerPage: 50, meta: 'rows' });
    const pages = await read(portal.client, ONE_CALL);
    expect(pages.map((page) => page.items.length).sort(byNumber)).toEqual([3, 50, 50, 50, 50]);
    expect(portal.asked).toEqual([1, 2, 3, 4, 5]);
  });

  it('are counted the same when a call begins with the short last one', async () => {
    const portal = aPortal({ people: 203, rowsPerPage: 50, meta: 'rows' });
    const pages = await read(portal.client, { ...ONE_CALL, done: new Set([1, 2, 3, 4]) });
    expect(pages.map((page) => [page.page, page.items.length])).toEqual([[5, 3]]);
    expect(portal.asked).toEqual([5, 1]);
  });

  it('are no more than one when a call begins past the end', async () => {
    const portal = aPortal({ people: 203, rowsPerPage: 50, meta: 'rows' });
    expect(await read(portal.client, { ...ONE_CALL, done: new Set([1, 2, 3, 4, 5]) })).toHaveLength(1);
  });

  it('are read to an empty one where the server counts pages and not rows', async () => {
    const portal = aPortal({ people: 120, rowsPerPage: 50, meta: 'pages' });
    expect((await read(portal.client, ONE_CALL)).map((page) => page.items.length)).toEqual([50, 50, 20, 0]);
  });
});

describe('a server that neither counts nor ends', () => {
  it('does not hold up the check for hidden memberships, which says that the list is not complete', async () => {
    const portal = aPortal({ people: 70, rowsPerPage: 50, meta: 'none', repeats: true });
    const reading = readGroupCatalogue(portal.client, 100, signal);
    await expect(reading).rejects.toMatchObject({ details: { code: 'learners-incomplete' } });
    expect(portal.asked).toHaveLength(3 * 3);
  });

  it('shows the account of an earlier try several times, and it is one', async () => {
    const portal = aPortal({ people: 1, rowsPerPage: 50, meta: 'none', repeats: true });
    expect((await findCreated(writing(portal.client), creation('1'), 1))?.id).toBe('1');
  });

  it('cannot say that there is no such account', async () => {
    const portal = aPortal({ people: 70, rowsPerPage: 50, meta: 'none', repeats: true });
    const looking = findCreated(writing(portal.client), creation('900'), 1);
    await expect(looking).rejects.toMatchObject({
      details: { code: 'learners-incomplete', operation: 'GET /members' },
    });
  });

  it('is given up where every page brings somebody new', async () => {
    const portal = aPortal({ people: 100_000, rowsPerPage: 1, meta: 'none' });
    await expect(findCreated(writing(portal.client), creation('none'), 1)).rejects.toMatchObject({
      details: { code: 'learners-incomplete' },
    });
    expect(portal.asked).toHaveLength(2_000);
  });
});

interface PortalShape {
  readonly people: number;
  readonly rowsPerPage: number;
  readonly meta: 'rows' | 'pages' | 'none';
  /** Shows its last page again instead of an empty one. */
  readonly repeats?: boolean;
}

/** A server that gives `rowsPerPage` whatever is asked for, overlooks filters, and has one group without external id. */
function aPortal({ people, rowsPerPage, meta, repeats = false }: PortalShape) {
  const asked: number[] = [];
  const pageCount = Math.ceil(people / rowsPerPage);
  const client = {
    async members({ page }: { page: number }) {
      asked.push(page);
      if (asked.length > 5_000) throw new Error('This read does not end.');
      const first = ((repeats ? Math.min(page, pageCount) : page) - 1) * rowsPerPage;
      const rows = Math.max(0, Math.min(rowsPerPage, people - first));
      const data = Array.from({ length: rows }, (_, index) => member(first + index + 1));
      if (meta === 'none') return { data };
      return { data, meta: meta === 'rows' ? { record_count: people } : { page_count: pageCount } };
    },
    groups: async () => ({ data: [{ id: 'g1', attributes: { name: 'Lager', external_id: null } }] }),
  } as unknown as ElearnioClient;
  return { client, asked };
}

function member(number: number) {
  const attributes = { status: 'active', groups: [], employee_id: String(number), email: addressOf(String(number)) };
  return { id: number, attributes };
}

async function read(client: ElearnioClient, from: ReadPosition): Promise<Page<LearnerInGroups>[]> {
  const pages: Page<LearnerInGroups>[] = [];
  for await (const page of numberedPages(memberPages(client, 100), from, signal)) pages.push(page);
  return pages;
}

function writing(client: ElearnioClient) {
  const permission = { signal, check: () => {} };
  return { client, permission, extensions: NO_EXTENSIONS, pageSize: 100, backoffMs: 1, taken: 0 };
}

function creation(employee: string): CreateStep {
  const fields = { ['email' as FieldKey]: addressOf(employee) };
  return { kind: 'create', employeeId: employee as EmployeeId, after: { fields, status: 'active' }, invite: false };
}

function addressOf(employee: string): string {
  return `person${employee}@firma.example`;
}

function byNumber(left: number, right: number): number {
  return left - right;
}
