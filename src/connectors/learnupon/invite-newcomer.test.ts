import { afterEach, describe, expect, it } from 'vitest';
import { type LearnuponUnderTest, learnuponUnderTest } from '../../../test/contract/learnupon-under-test.ts';
import { addressOf, applied, appliedOne, creation, person } from '../../../test/contract/people.ts';
import { type EmployeeId, isUnknownInvitation, type LearnerId, unknownInvitation } from '../../domain/ids.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { LearnuponClient } from './client.ts';
import { openInvitationLog } from './invitation-log.ts';
import { inviteNewcomer } from './invite-newcomer.ts';
import type { Writing } from './writing.ts';

const permission = { signal: new AbortController().signal, check: () => {} };
const open: LearnuponUnderTest[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

async function portalWith(...given: Parameters<typeof learnuponUnderTest>): Promise<LearnuponUnderTest> {
  const portal = await learnuponUnderTest(...given);
  open.push(portal);
  return portal;
}

async function callsTo({ sim }: LearnuponUnderTest, endpoint: string): Promise<number> {
  const { calls } = await sim<{ calls: Readonly<Record<string, { total: number }>> }>('GET', '/counters');
  return calls[endpoint]?.total ?? 0;
}

describe('an invitation that an earlier attempt may have sent', () => {
  it.each([true, false])('is not sent by this one, found or not (listed: %s)', async (portalInvitesListed) => {
    const { lms, invitations } = await portalWith({ portalInvitesListed, repeatInvites: 'accept' });
    const never = await appliedOne(lms, person('60', null, [creation(lms, '60', true)], true));
    expect(never).toMatchObject({ results: ['unconfirmed'], codes: ['write-unconfirmed'] });
    expect(isUnknownInvitation(never.learnerId as LearnerId)).toBe(true);
    expect(await invitations(addressOf('60'))).toBe(0);

    const sent = await appliedOne(lms, person('61', null, [creation(lms, '61', true)]));
    const again = await appliedOne(lms, person('61', null, [creation(lms, '61', true)], true));
    expect(again.results).toEqual([portalInvitesListed ? 'applied' : 'unconfirmed']);
    if (portalInvitesListed) expect(again.learnerId).toBe(sent.learnerId);
    expect(await invitations(addressOf('61'))).toBe(1);
  });

  it('costs one reading of the log, however many people are looked for', async () => {
    const portal = await portalWith();
    const people = Array.from({ length: 25 }, (_, index) => String(200 + index));
    await applied(
      portal.lms,
      people.map((id) => person(id, null, [creation(portal.lms, id, true)], true)),
    );
    expect(await callsTo(portal, 'GET /group_invites')).toBe(1);
  });
});

describe('an invitation that another run has sent since this was planned', () => {
  it.each([true, false])('is linked and not sent again (listed: %s)', async (portalInvitesListed) => {
    const { lms, invitations } = await portalWith({ portalInvitesListed, repeatInvites: 'accept' });
    const again = (id: string, linked: LearnerId | null) => ({
      ...person(id, linked, [creation(lms, id, true)]),
      writtenSince: true,
    });
    const { learnerId } = await appliedOne(lms, person('62', null, [creation(lms, '62', true)]));
    expect(await appliedOne(lms, again('62', learnerId))).toMatchObject({ learnerId, results: ['applied'] });
    expect(await invitations(addressOf('62'))).toBe(1);

    const unknown = unknownInvitation('63' as EmployeeId);
    expect(await appliedOne(lms, again('63', unknown))).toMatchObject({ learnerId: unknown, results: ['unconfirmed'] });
    expect(await invitations(addressOf('63'))).toBe(0);

    // something else was written for them: there is no invitation, and this run sends it
    expect(await appliedOne(lms, again('64', null))).toMatchObject({ results: ['applied'] });
    expect(await invitations(addressOf('64'))).toBe(1);
  });
});

describe('an answer to an invitation', () => {
  const wanted = { email: addressOf('1'), first_name: 'Erika', last_name: 'Probe', 'custom:1': 'x' };
  const refusal = (status: number, reason = 'said') =>
    new VendorError({
      ...{ vendor: 'learnupon', operation: 'POST /portal_invite', kind: 'refused', code: 'write-refused' },
      ...{ status, reason },
    });

  async function invited(invite: () => Promise<{ id: string; email?: string | null }>) {
    const client = { invite, invites: noPage, searchUsers: async () => [] } as unknown as LearnuponClient;
    const invitations = openInvitationLog(client, permission.signal);
    const writing = { client, invitations, permission, backoffMs: 1, taken: 0 } as unknown as Writing;
    const whose = { employeeId: '1', learnerId: null, uncertain: false } as never;
    const after = { fields: wanted, status: 'enabled' };
    const step = { kind: 'create', employeeId: '1', after, invite: true } as never;
    return inviteNewcomer(writing, whose, step, new Map());
  }
  const noPage = async () => ({ rows: [], last: true });

  it('that names another address is none: nobody is linked to a stranger’s', async () => {
    const found = await invited(async () => ({ id: '7', email: 'otto@firma.example' }));
    expect(found.outcome.result).toBe('unconfirmed');
    expect(isUnknownInvitation(found.learnerId as LearnerId)).toBe(true);
    const own = await invited(async () => ({ id: '7', email: addressOf('1').toUpperCase() }));
    expect(own).toEqual({ learnerId: 'invitation:7', outcome: { result: 'applied' } });
  });

  it('that refuses twice is told with both', async () => {
    const refusals = [refusal(400), refusal(422)];
    const found = await invited(() => Promise.reject(refusals.shift()));
    expect(found).toMatchObject({ learnerId: null, outcome: { problem: { params: { status: '400, 422' } } } });
  });

  it('that finds the address elsewhere says so, although a value was refused first', async () => {
    const refusals = [refusal(400), refusal(400, 'exists')];
    const found = await invited(() => Promise.reject(refusals.shift()));
    expect(found.outcome).toMatchObject({ problem: { code: 'address-held-elsewhere' } });
  });
});
