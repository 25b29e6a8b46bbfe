import { afterEach, describe, expect, it } from 'vitest';
import type { MoodleSettings as Simulated } from '../../../simulators/moodle/settings.ts';
import { type MoodleUnderTest, moodleUnderTest } from '../../../test/contract/moodle-under-test.ts';
import { addressOf, applied, collect, creation, joins, leaves, made, person } from '../../../test/contract/people.ts';
import type { LearnerId } from '../../domain/ids.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { MOST_FORM_FIELDS } from './form.ts';

const signal = new AbortController().signal;
const OWN_ID = '3' as LearnerId;
const open: MoodleUnderTest[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function aSite(settings: Partial<Simulated> = {}) {
  const site = await moodleUnderTest(settings, {}, MOST_FORM_FIELDS);
  open.push(site);
  return site;
}

describe('the service account', () => {
  it('counts as the last administrator wherever it is read, since it could suspend itself', async () => {
    const site = await aSite();
    const someone = await made(site.lms, '1');
    const pages = await collect(site.lms.readLearners(FROM_THE_START, signal));
    const administrators = pages.flatMap(({ items }) => items).filter(({ isAdministrator }) => isAdministrator);
    expect(administrators.map(({ id }) => id)).toEqual([OWN_ID]);
    expect(await site.lms.findLearner(OWN_ID, signal)).toMatchObject({ isAdministrator: true });
    const [candidate] = await site.lms.findCandidates({ linked: null, externalId: '1', email: null }, signal);
    expect(candidate).toMatchObject({ id: someone, isAdministrator: false });
  });

  it('is warned of where it is a site administrator, who may suspend all others', async () => {
    const site = await aSite();
    await site.sim('PATCH', `/users/${OWN_ID}`, { siteadmin: true });
    expect(await site.lms.check(signal)).toMatchObject([{ code: 'lms-site-administrator', severity: 'warning' }]);
  });

  it('without an address is named by the check: the list of everybody would lack it', async () => {
    const site = await aSite();
    await site.sim('PATCH', `/users/${OWN_ID}`, { email: '' });
    expect(await collect(site.lms.readLearners(FROM_THE_START, signal))).toEqual([]); // no end
    expect(await site.lms.check(signal)).toMatchObject([{ code: 'lms-account-unfit', params: { what: 'email' } }]);
  });

  it.each(['forcepasswordchangenotice', 'usernotfullysetup', 'sitepolicynotagreed'] as const)(
    'for which something waits (%s) stops everything at once, and no person is told of a refusal',
    async (accountWaits) => {
      const site = await aSite();
      const people = Array.from({ length: 8 }, (_, index) => String(100 + index));
      await site.lms.findLearner(OWN_ID, signal); // who we are is known
      await site.sim('PUT', '/settings', { accountWaits });
      const refused = { details: { code: 'lms-account-unfit', kind: 'access-refused', what: accountWaits } };
      await expect(site.lms.check(signal)).rejects.toMatchObject(refused);
      const creates = people.map((one) => person(one, null, [creation(site.lms, one)]));
      await expect(applied(site.lms, creates)).rejects.toMatchObject(refused);
      expect(await site.writes()).toBe(0);
    },
  );
});

describe('cohorts that cannot be read', () => {
  it('are not asked for where nobody compares them: one person is found without the right to them', async () => {
    const site = await aSite({ missingCapabilities: ['moodle/cohort:view'] });
    const lms = site.another({}, false);
    const id = await made(lms, '1');
    expect(await lms.findLearner(id, signal)).toMatchObject({ id, groups: null });
    const [found] = await lms.findCandidates({ linked: id, externalId: '1', email: addressOf('1') }, signal);
    expect(found).toMatchObject({ id, groups: null });
  });

  it('are not taken for empty ones: a removal is not done because a refusal shows no members', async () => {
    const site = await aSite();
    const { lms, groups } = site;
    const [outcome] = await applied(lms, [person('1', null, [creation(lms, '1'), joins('1', null, groups[0])])]);
    const id = outcome?.learnerId as LearnerId;
    await site.sim('POST', '/faults', { endpoint: 'core_cohort_get_cohort_members', kind: '400', times: 4 });
    const removal = applied(lms, [person('1', id, [leaves('1', id, groups[0])])]);
    await expect(removal).rejects.toMatchObject({ details: { kind: 'refused' } });
    expect(await site.accounts(addressOf('1'))).toMatchObject([{ groups: [groups[0]] }]);
    await site.sim('DELETE', '/faults');
  });
});
