import { afterEach, describe, expect, it } from 'vitest';
import type { MoodleSettings as Simulated } from '../../../simulators/moodle/settings.ts';
import { type MoodleUnderTest, moodleUnderTest } from '../../../test/contract/moodle-under-test.ts';
import {
  addressOf,
  applied,
  appliedOne,
  collect,
  creation,
  deactivation,
  made,
  person,
  update,
  writes,
} from '../../../test/contract/people.ts';
import type { FieldKey, LearnerId } from '../../domain/ids.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { LmsConnection } from '../../ports/connection.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { MOST_FORM_FIELDS } from './form.ts';

const signal = new AbortController().signal;
const open: MoodleUnderTest[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function aSite(settings: Partial<Simulated> = {}, connector: LmsConnection['connector'] = {}) {
  const site = await moodleUnderTest(settings, connector, MOST_FORM_FIELDS);
  open.push(site);
  return site;
}
const set = (site: MoodleUnderTest, values: Partial<Simulated>) => site.sim('PUT', '/settings', values);

/** A create with other fields than those that everybody has. */
function creationWith(
  lms: LmsPort,
  employee: string,
  fields: Readonly<Record<string, string>>,
  invite = false,
): CreateStep {
  const step = creation(lms, employee, invite) as CreateStep;
  return { ...step, after: { ...step.after, fields: { ...step.after.fields, ...fields } as Record<FieldKey, string> } };
}
const newcomer = (lms: LmsPort, employee: string, fields: Readonly<Record<string, string>> = {}, invite = false) =>
  person(employee, null, [creationWith(lms, employee, fields, invite)]);
const userOf = async (site: MoodleUnderTest, email: string) =>
  (await site.sim<Record<string, unknown>[]>('GET', `/users?${new URLSearchParams({ email })}`))[0];
const detailsOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(VendorError);
  return (error as VendorError).details;
};
const READ_RIGHTS = ['moodle/user:viewdetails', 'moodle/user:viewalldetails', 'moodle/site:viewuseridentity'];

describe('the check of a Moodle', () => {
  it('finds nothing wrong where everything is allowed, and changes nothing', async () => {
    for (const version of ['4.3', '4.5', '5.1'] as const) {
      const site = await aSite({ version });
      expect(await site.lms.check(signal)).toEqual([]);
      expect(await site.writes()).toBe(0);
    }
  });

  it('names each function that the service lacks', async () => {
    const missingFunctions = ['core_cohort_add_cohort_members', 'core_user_update_users'];
    const { lms } = await aSite({ missingFunctions });
    const problems = await lms.check(signal);
    expect(problems.map(({ code, params }) => [code, params?.what])).toEqual([
      ['lms-function-missing', 'core_user_update_users'],
      ['lms-function-missing', 'core_cohort_add_cohort_members'],
    ]);
  });

  const WRITE_RIGHTS = ['moodle/user:create', 'moodle/user:update', 'moodle/cohort:assign'];
  it.each([...READ_RIGHTS, ...WRITE_RIGHTS])('names the missing right %s', async (right) => {
    const { lms } = await aSite({ missingCapabilities: [right, 'moodle/cohort:manage'] });
    expect(await lms.check(signal)).toMatchObject([{ code: 'lms-right-missing', params: { what: right } }]);
  });

  it('names the right to full names where a site of 4.3 asks for it', async () => {
    const { lms } = await aSite({ missingCapabilities: ['moodle/site:viewfullnames'], version: '4.3' });
    expect(await lms.check(signal)).toMatchObject([{ params: { what: 'moodle/site:viewfullnames' } }]);
  });

  it('tells a token from web services that are off, and from a site that is out of order', async () => {
    const site = await aSite({ webServices: 'off' });
    expect(await detailsOf(site.lms.check(signal))).toMatchObject({ code: 'lms-api-off', setting: 'lms.baseUrl' });
    await set(site, { webServices: 'on', maintenance: true });
    expect(await detailsOf(site.lms.check(signal))).toMatchObject({ code: 'vendor-unavailable', kind: 'server-error' });
    await set(site, { maintenance: false, tokenState: 'other-address' });
    expect(await detailsOf(site.lms.check(signal))).toMatchObject({ code: 'lms-key-refused', setting: 'lms.apiKey' });
  });
});

describe('a Moodle that shows nobody', () => {
  it.each(READ_RIGHTS)('is not taken for an empty one without %s', async (right) => {
    const site = await aSite({ missingCapabilities: [right] });
    const { lms } = site;
    const error = { code: 'lms-right-missing', kind: 'access-refused' };
    expect(await detailsOf(collect(lms.readLearners(FROM_THE_START, signal)))).toMatchObject(error);
    expect(await detailsOf(applied(lms, [newcomer(lms, '1')]))).toMatchObject(error);
    expect(await site.writes()).toBe(0);
  });

  it('is not taken for one from which an account vanished, where the right is lost meanwhile', async () => {
    const site = await aSite();
    const id = await made(site.lms, '1');
    await set(site, { missingCapabilities: ['moodle/user:viewdetails'] });
    expect(await detailsOf(site.lms.findLearner(id, signal))).toMatchObject({ code: 'lms-right-missing' });
    await set(site, { missingCapabilities: [] });
    expect((await site.lms.findLearner(id, signal))?.id).toBe(id);
    expect(await site.lms.findLearner('987654' as LearnerId, signal)).toBeNull();
  });

  it('is not taken for one where the guest goes, who is on no list that counts', async () => {
    const site = await aSite();
    const id = await made(site.lms, '1');
    await site.sim('DELETE', '/users/1');
    expect((await site.lms.findLearner(id, signal))?.id).toBe(id);
  });

  it('is not taken for one where a known account gets another address, or goes', async () => {
    const site = await aSite();
    const id = await made(site.lms, '1');
    const find = () => site.lms.findCandidates({ linked: null, externalId: null, email: addressOf('1') }, signal);
    expect((await find()).map((one) => one.id)).toEqual([id]);
    await site.sim('PATCH', '/users/2', { email: 'new@partner.example' });
    expect((await find()).map((one) => one.id)).toEqual([id]);
    await site.sim('DELETE', '/users/2');
    expect((await find()).map((one) => one.id)).toEqual([id]);
  });

  it('is not believed when it leaves out even the one who asks', async () => {
    const site = await aSite();
    await site.sim('POST', '/faults', { endpoint: 'core_user_get_users', kind: 'empty-list', times: 1 });
    expect(await collect(site.lms.readLearners(FROM_THE_START, signal))).toEqual([]); // without the empty page of an end
  });
});

describe('an account', () => {
  it.each([
    ['mailed-password', true, { password: 'mailed', invitations: 1, auth: 'manual' }],
    ['mailed-password', false, { password: 'given', invitations: 0, forcePasswordChange: true, auth: 'manual' }],
    ['random-password', false, { password: 'given', invitations: 0, forcePasswordChange: true, auth: 'manual' }],
    ['oauth2', false, { password: 'none', invitations: 0, auth: 'oauth2' }],
    ['ldap', false, { password: 'none', invitations: 0, auth: 'ldap' }],
    ['saml2', false, { password: 'none', invitations: 0, auth: 'saml2' }],
  ] as const)('is made as the integration says: %s, invited %s', async (accounts, invite, expected) => {
    const site = await aSite({ authPlugins: ['manual', 'oauth2', 'ldap', 'saml2'] }, { accounts });
    expect(site.lms.can.invitations).toBe(accounts === 'mailed-password');
    await appliedOne(site.lms, newcomer(site.lms, '1', {}, invite));
    expect(await userOf(site, addressOf('1'))).toMatchObject(expected);
  });

  it('is refused where the plugin is not there, in words without a person', async () => {
    const { lms } = await aSite({}, { accounts: 'saml2' });
    expect(await appliedOne(lms, newcomer(lms, '1'))).toMatchObject({ results: ['failed'], codes: ['write-refused'] });
  });

  it('of somebody with one name is made with a dash for the other, and holds', async () => {
    const site = await aSite();
    const step = creationWith(site.lms, '1', { last_name: '' });
    const { learnerId, results } = await appliedOne(site.lms, person('1', null, [step]));
    expect(results).toEqual(['applied']);
    const learner = await site.lms.findLearner(learnerId as LearnerId, signal);
    expect([learner?.fullName, learner?.fields['last_name' as FieldKey]]).toEqual(['Erika', '-']);
    expect(site.lms.can.fields.find(({ key }) => key === 'last_name')?.emptyAs).toBe('-');
  });

  it('of somebody who has left is made and suspended, and nobody is mailed a password', async () => {
    const site = await aSite();
    const step = creationWith(site.lms, '1', {}, true);
    const left = { ...step, after: { ...step.after, status: site.lms.can.inactiveStatus } };
    expect((await appliedOne(site.lms, person('1', null, [left]))).results).toEqual(['applied']);
    expect(await userOf(site, addressOf('1'))).toMatchObject({ suspended: true, invitations: 0 });
  });

  it('gets a user name of allowed letters that nobody has', async () => {
    const site = await aSite();
    await site.sim('POST', '/users', { username: 'joerg.mueller', email: 'other@partner.example', lastname: 'A' });
    await site.sim('POST', '/users', { username: 'joerg.mueller2', email: 'third@partner.example', lastname: 'B' });
    const people = [
      newcomer(site.lms, '1', { email: 'Joerg.Mueller@firma.example' }),
      newcomer(site.lms, '2', { email: 'joerg.mueller@tochter.example' }),
      newcomer(site.lms, '3', { email: 'a+b@firma.example' }),
    ];
    const outcomes = await applied(site.lms, people);
    expect(outcomes.flatMap(({ steps }) => steps.map(({ outcome }) => outcome.result))).toEqual(
      people.map(() => 'applied'),
    );
    const names = people.map(async ({ steps }) => {
      const step = steps[0]?.step as CreateStep;
      return (await userOf(site, step.after.fields['email' as FieldKey] ?? ''))?.username;
    });
    expect(new Set(await Promise.all(names))).toEqual(new Set(['joerg.mueller3', 'joerg.mueller4', 'ab']));
  });

  it('gets the employee id for a user name where that is the rule', async () => {
    const site = await aSite({}, { userNames: 'employee-id' });
    await made(site.lms, '4711');
    expect(await userOf(site, addressOf('4711'))).toMatchObject({ username: '4711' });
  });

  it('is found by whoever comes second of two runs at once, of which each sees nobody', {
    timeout: 20_000,
  }, async () => {
    const site = await aSite({ latencyMs: 30 });
    const people = (lms: LmsPort) => Array.from({ length: 60 }, (_, index) => newcomer(lms, String(100 + index)));
    const other = site.another();
    const [one, two] = await Promise.all([applied(site.lms, people(site.lms)), applied(other, people(other))]);
    const ids = (outcomes: typeof one) => new Map(outcomes.map(({ employeeId, learnerId }) => [employeeId, learnerId]));
    expect(ids(two)).toEqual(ids(one));
    expect([...ids(one).values()]).not.toContain(null);
    expect(await site.sim('GET', '/users/counts')).toMatchObject({ doubleEmails: [], doubleIdnumbers: [], users: 63 });
  });

  it('is refused, and made for all others of the call, where the address is here in other letters', async () => {
    const site = await aSite();
    await site.sim('POST', '/users', { username: 'x', email: addressOf('150').toUpperCase(), lastname: 'Fremd' });
    const people = Array.from({ length: 100 }, (_, index) => newcomer(site.lms, String(100 + index)));
    const outcomes = await applied(site.lms, people);
    const without = outcomes.filter(({ learnerId }) => learnerId === null).map(({ employeeId }) => employeeId);
    expect(without).toEqual(['150']);
    expect((await site.calls()).core_user_create_users).toBeLessThan(20);
  });

  it('is made without what cannot be written as it is, and says which', async () => {
    const site = await aSite();
    const fields = {
      department: 'x'.repeat(256),
      country: 'Deutschland',
      'profile:fuehrerschein': 'Z',
      'profile:eintritt': '01.01.2024',
      'profile:kostenstelle': 'K1',
    };
    const [outcome] = await applied(site.lms, [newcomer(site.lms, '1', fields)]);
    const [step] = outcome?.steps ?? [];
    const without = ['department', 'country', 'profile:fuehrerschein', 'profile:eintritt'];
    expect(step?.outcome).toMatchObject({ result: 'applied', without: { fields: without } });
    expect(await userOf(site, addressOf('1'))).toMatchObject({
      texts: { lang: 'en', timezone: '99' },
      custom: { kostenstelle: 'K1' },
    });
    expect(await site.sim('GET', '/counters')).toMatchObject({ refusedCreates: 0, droppedValues: 0 });
  });

  it.each([
    ['an umlaut in the address', { email: 'jörg@firma.example' }],
    ['a domain of other letters', { email: 'a@müller.example' }],
    ['a name that is too long', { last_name: 'x'.repeat(101) }],
  ])('is not asked for with %s, which would refuse everybody of the call', async (_what, fields) => {
    const site = await aSite();
    const outcomes = await applied(site.lms, [newcomer(site.lms, '1', fields), newcomer(site.lms, '2')]);
    expect(outcomes.map(({ learnerId }) => learnerId === null)).toEqual([true, false]);
    expect((await site.calls()).core_user_create_users).toBe(1);
  });
});

describe('changes of many accounts', () => {
  it('are one call, and a warning is a problem of the one whom it is about', async () => {
    const site = await aSite();
    const { lms } = site;
    const ids = new Map<string, LearnerId>();
    for (const { employeeId, learnerId } of await applied(
      lms,
      ['1', '2', '3', '4'].map((one) => newcomer(lms, one)),
    ))
      ids.set(employeeId, learnerId as LearnerId);
    const id = (employee: string) => ids.get(employee) as LearnerId;
    await site.sim('PATCH', `/users/${id('2')}`, { siteadmin: true });
    const before = (await site.calls()).core_user_update_users ?? 0;
    const outcomes = await applied(lms, [
      person('1', id('1'), [update('1', id('1'), [writes('department', null, 'IT')])]),
      person('2', id('2'), [update('2', id('2'), [writes('department', null, 'IT')])]),
      person('4', id('4'), [deactivation(lms, '4', id('4'))]),
    ]);
    expect((await site.calls()).core_user_update_users).toBe(before + 1);
    expect(outcomes.map(({ steps }) => steps[0]?.outcome)).toMatchObject([
      { result: 'applied' },
      { result: 'failed', problem: { code: 'write-refused', employeeId: '2' } },
      { result: 'applied' },
    ]);

    // Taken by another, known to nobody before: the address is refused, and what goes with it is written.
    const changes = [writes('email', addressOf('3'), addressOf('1')), writes('department', null, 'Lager')];
    const [third] = await applied(lms, [
      person('3', id('3'), [update('3', id('3'), changes), deactivation(lms, '3', id('3'))]),
    ]);
    expect(third?.steps.map(({ outcome }) => outcome)).toMatchObject([
      { result: 'failed', problem: { params: { field: 'Email address' } } },
      { result: 'applied' },
    ]);
    expect(await userOf(site, addressOf('3'))).toMatchObject({ suspended: true, texts: { department: 'Lager' } });
  });

  it('that were written although the answer says not are settled by a look', async () => {
    const site = await aSite();
    const id = await made(site.lms, '1');
    const fault = { endpoint: 'core_user_update_users', kind: 'success-false', commit: true, times: 1 };
    await site.sim('POST', '/faults', fault);
    const steps = [update('1', id, [writes('department', null, 'IT')])];
    expect((await appliedOne(site.lms, person('1', id, steps))).results).toEqual(['applied']);
    expect(await site.sim('GET', '/counters')).toMatchObject({ updates: 1, noopUpdates: 0 });
  });

  it('that a site cuts off after fewer fields than any other are counted, and none is claimed that is not there', async () => {
    const site = await aSite();
    const outcomes = await applied(
      site.lms,
      Array.from({ length: 60 }, (_, index) => newcomer(site.lms, String(100 + index))),
    );
    await set(site, { maxInputVars: 63 });
    const changed = await applied(
      site.lms,
      outcomes
        .slice(0, 40)
        .map(({ employeeId, learnerId }) =>
          person(employeeId, learnerId, [
            update(employeeId, learnerId as LearnerId, [writes('department', null, 'IT')]),
          ]),
        ),
    );
    const claimed = changed.filter(({ steps }) => steps.every(({ outcome }) => outcome.result === 'applied'));
    const held = await site.sim<{ texts: { department?: string } }[]>('GET', '/users');
    expect(claimed.length).toBe(held.filter(({ texts }) => texts.department === 'IT').length);
    expect(claimed.length).toBeLessThan(40);
  });
});

describe('profile fields', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Honolulu', 'Pacific/Auckland'])(
    'show the day and the word that were written, on a site in %s',
    async (timezone) => {
      const site = await aSite({ timezone });
      const fields = { 'profile:eintritt': '2024-01-15', 'profile:ersthelfer': 'ja', 'profile:fuehrerschein': 'C1' };
      expect((await appliedOne(site.lms, newcomer(site.lms, '1', fields))).results).toEqual(['applied']);
      const [learner] = await site.lms.findCandidates({ linked: null, externalId: '1', email: null }, signal);
      expect(learner?.fields).toMatchObject(fields);
      expect(await userOf(site, addressOf('1'))).toMatchObject({ custom: { ersthelfer: '1' } });
    },
  );

  it('are those that the settings name, and those that are filled in at the service account', async () => {
    const site = await aSite();
    await site.sim('PATCH', '/users/3', { custom: { personalnummer: 'P 1', stufe: '1', eintritt: '1704067200' } });
    const fields = await site.lms.readFields(signal);
    const shown = fields.filter(({ key }) => key.startsWith('profile:'));
    expect(shown.map(({ key, label, type, allowed }) => [key, label, type, allowed])).toEqual([
      ['profile:personalnummer', 'Personalnummer', 'string', undefined],
      ['profile:eintritt', 'Eintrittsdatum', 'date', undefined],
      ['profile:stufe', 'Sicherheitsstufe', 'string-choice', undefined],
      ['profile:kostenstelle', 'kostenstelle', 'string', undefined],
      ['profile:fuehrerschein', 'fuehrerschein', 'string-choice', ['B', 'C1', 'C', 'CE']],
      ['profile:ersthelfer', 'ersthelfer', 'string-choice', ['ja', 'nein']],
    ]);
  });

  it('of a menu whose options nobody named are written, and reported where Moodle drops the value', async () => {
    const site = await aSite({}, { profileFields: 'stufe: menu' });
    const [kept, dropped] = await applied(site.lms, [
      newcomer(site.lms, '1', { 'profile:stufe': '3' }),
      newcomer(site.lms, '2', { 'profile:stufe': '9' }),
    ]);
    expect(kept?.steps[0]?.outcome).toEqual({ result: 'applied' });
    expect(dropped?.steps[0]?.outcome).toMatchObject({ without: { problem: { code: 'write-not-taken' } } });
  });

  it('offer an address or a phone number only where it shows, the own account being no exception', async () => {
    const site = await aSite();
    const keys = async () => (await site.lms.readFields(signal)).map(({ key }) => key);
    expect(await keys()).not.toContain('address');
    await site.sim('PATCH', '/users/3', { texts: { address: 'Am Hang 1', phone1: '0511 1' } });
    expect(await keys()).toEqual(expect.arrayContaining(['address', 'phone1']));
    await set(site, { missingCapabilities: ['moodle/user:viewhiddendetails'] });
    expect((await keys()).filter((key) => ['address', 'phone1'].includes(key))).toEqual([]);
  });

  it('offer a language only where the settings say which are installed', async () => {
    const site = await aSite({ languages: ['en', 'de'] });
    const keys = async (lms: LmsPort) => (await lms.readFields(signal)).map(({ key }) => key);
    expect(await keys(site.lms)).not.toContain('lang');
    const lms = site.another({ languages: 'de, en' });
    expect(await keys(lms)).toContain('lang');
    await appliedOne(lms, newcomer(lms, '1', { lang: 'de' }));
    expect(await userOf(site, addressOf('1'))).toMatchObject({ texts: { lang: 'de' } });
  });
});

describe('cohorts', () => {
  it('go by their name without HTML, or by their idnumber', async () => {
    const site = await aSite();
    const names = async (lms: LmsPort) => (await lms.readGroups(signal)).groups.map(({ name }) => name);
    expect(await names(site.lms)).toContain('Forschung & Entwicklung');
    const byNumber = await names(site.another({ cohorts: 'idnumber' }));
    expect(byNumber).toContain('k-4000');
    expect(byNumber).not.toContain('');
  });
});
