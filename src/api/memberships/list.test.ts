import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionsOf, fakeLms } from '../../activities/testing/fake-vendors.ts';
import type { EmployeeId, GroupId, LearnerId, RunId } from '../../domain/ids.ts';
import { aLearner } from '../../domain/testing/builders.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import type { AddedMembership } from '../../ports/membership-store.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createMembershipsNow } from './memberships-now.ts';

const ADDED: AddedMembership = {
  employeeId: '7' as EmployeeId,
  learnerId: 'L7' as LearnerId,
  groupId: 'g-1' as GroupId,
  group: 'Vertrieb',
  runId: 'r-1' as RunId,
  addedAt: new Date('2026-11-02T08:00:00Z'),
};
const GROUPS = [
  { name: 'Vertrieb', id: 'g-1' as GroupId },
  { name: 'Einkauf', id: 'g-2' as GroupId },
];

let api: TestApi;
let failure: VendorError | null;
beforeEach(async () => {
  failure = null;
  const lms = fakeLms({
    async findLearner(id) {
      if (failure) throw failure;
      return id === 'L7' ? aLearner('7', { groups: ['g-1', 'g-2'] as GroupId[] }) : null;
    },
    readGroups: async () => ({ groups: GROUPS, hidden: [{ learnerId: 'L7' as LearnerId, group: 'Geheim' }] }),
  });
  const links = {
    around: async (_id: unknown, [employeeId]: readonly EmployeeId[]) =>
      employeeId === '9' ? [] : [{ employeeId, learnerId: `L${employeeId}` }],
  } as unknown as LinkStore;
  const memberships = { ofLearners: async () => new Map([[ADDED.learnerId, [ADDED]]]) } as never;
  const { open } = connectionsOf({ integration: {} as Integration, lms });
  api = await testApi({ membershipsNow: createMembershipsNow({ open }, { links, memberships }) });
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

const list = (query = '') => api.ask('GET', `/api/v1/integrations/acme/memberships${query}`);

describe('GET /integrations/{id}/memberships', () => {
  it('says of each membership of an employee who added it, those included that cannot be addressed', async () => {
    expect((await list('?employee=7')).body).toMatchObject({
      items: [
        { group: 'Einkauf', groupId: 'g-2', addedBy: 'somebody-else', runId: null, addedAt: null },
        { group: 'Geheim', groupId: null, addedBy: 'somebody-else' },
        { group: 'Vertrieb', addedBy: 'matrikel', runId: 'r-1', addedAt: '2026-11-02T08:00:00.000Z' },
      ],
      next: null,
    });
  });

  it('has nothing to say of somebody without an account, or whose account is gone', async () => {
    for (const id of ['8', '9']) expect((await list(`?employee=${id}`)).body).toEqual({ items: [], next: null });
  });

  it('says what keeps it from asking the LMS', async () => {
    failure = new VendorError({
      vendor: 'elearnio',
      operation: 'GET /members/{id}',
      kind: 'access-refused',
      code: 'lms-key-refused',
    });
    expect(await list('?employee=7')).toMatchObject({ status: 409, body: { code: 'lms-key-refused' } });
    expect(await list('?employee=a%20b')).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
  });

  it('lists what Matrikel added, page by page, whatever signs a group id has', async () => {
    const second = { ...ADDED, groupId: 'Küche & Bar\n2' as GroupId };
    api.memberships.push(ADDED, second, { ...ADDED, learnerId: 'L8' as LearnerId });
    const first = await list('?limit=2');
    expect(first.body.items).toMatchObject([{ groupId: 'g-1', addedBy: 'matrikel' }, { groupId: second.groupId }]);
    const rest = await list(`?limit=2&after=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ learnerId: 'L8' }], next: null });
    expect(await list('?after=abc')).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
  });
});
