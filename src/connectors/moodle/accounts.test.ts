import { afterEach, describe, expect, it } from 'vitest';
import type { MoodleSettings as Simulated } from '../../../simulators/moodle/settings.ts';
import { type MoodleUnderTest, moodleUnderTest } from '../../../test/contract/moodle-under-test.ts';
import { addressOf, applied, appliedOne, creation, made, person } from '../../../test/contract/people.ts';
import type { FieldKey } from '../../domain/ids.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { LmsConnection } from '../../ports/connection.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import { MOST_FORM_FIELDS } from './form.ts';

const open: MoodleUnderTest[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function aSite(settings: Partial<Simulated> = {}, connector: LmsConnection['connector'] = {}) {
  const site = await moodleUnderTest(settings, connector, MOST_FORM_FIELDS);
  open.push(site);
  return site;
}
function newcomer(lms: LmsPort, employee: string, fields: Readonly<Record<string, string>> = {}) {
  const step = creation(lms, employee) as CreateStep;
  const all = { ...step.after.fields, ...fields } as Record<FieldKey, string>;
  return person(employee, null, [{ ...step, after: { ...step.after, fields: all } }]);
}

describe.each(['ldap', 'saml2'] as const)('an account of somebody who signs in by %s', (accounts) => {
  const bySignIn = () => aSite({ authPlugins: ['manual', accounts] }, { accounts });

  it('has the name of the directory or is not made: with a number it would be another login', async () => {
    const site = await bySignIn();
    await site.sim('POST', '/users', { username: 'a.meier', email: 'other@partner.example', lastname: 'A' });
    const people = [
      newcomer(site.lms, '1', { email: 'A.Meier@firma.example' }),
      newcomer(site.lms, '2', { email: 'b.meier@firma.example' }),
      newcomer(site.lms, '3', { email: 'b.meier@tochter.example' }),
      newcomer(site.lms, '4', { email: 'c+d@firma.example' }),
    ];
    const outcomes = await applied(site.lms, people);
    const codes = outcomes.map(({ steps: [step] }) =>
      step?.outcome.result === 'failed' ? step.outcome.problem.code : step?.outcome.result,
    );
    expect(codes).toEqual(['user-name-refused', 'applied', 'user-name-refused', 'user-name-refused']);
    const users = await site.sim<{ username: string }[]>('GET', '/users');
    expect(users.map(({ username }) => username).filter((name) => /meier|cd/.test(name))).toEqual([
      'a.meier',
      'b.meier',
    ]);
  });
});

describe('an account', () => {
  it('is made without what Moodle refuses of it, and says which', async () => {
    const site = await aSite({}, { languages: 'de, en' }); // German is not installed
    const people = ['1', '2', '3'].map((one) => newcomer(site.lms, one, { lang: 'de', department: 'IT' }));
    for (const { learnerId, steps } of await applied(site.lms, people)) {
      expect(learnerId).not.toBeNull();
      expect(steps[0]?.outcome).toMatchObject({
        result: 'applied',
        without: { fields: ['lang'], problem: { code: 'write-refused', params: { field: 'Language' } } },
      });
    }
    for (const one of ['1', '2', '3'])
      expect(await site.accounts(addressOf(one))).toMatchObject([{ fields: { department: 'IT' } }]);
  });

  it('is made for all in one call although one has a value that PHP takes for a tag', async () => {
    const site = await aSite();
    const people = [newcomer(site.lms, '1', { department: 'Team <3' }), newcomer(site.lms, '2')];
    const [odd] = await applied(site.lms, people);
    expect(odd?.steps[0]?.outcome).toMatchObject({ without: { fields: ['department'] } });
    expect((await site.calls()).core_user_create_users).toBe(1);
  });

  it('that turns out to be there and suspended is not reported as made, and not switched on without a plan', async () => {
    const site = await aSite();
    const id = await made(site.lms, '1');
    await site.sim('PATCH', `/users/${id}`, { suspended: true });
    const [outcome] = await applied(site.lms, [newcomer(site.lms, '1')]);
    expect(outcome).toMatchObject({
      learnerId: id,
      steps: [{ outcome: { without: { problem: { code: 'found-without-access', learnerId: id } } } }],
    });
    expect(await site.accounts(addressOf('1'))).toMatchObject([{ status: 'suspended' }]);
  });

  it('is refused by name where nothing else is left to leave out', async () => {
    const { lms } = await aSite({}, { accounts: 'saml2' }); // the plugin is not there
    expect(await appliedOne(lms, newcomer(lms, '1'))).toMatchObject({ results: ['failed'], codes: ['write-refused'] });
  });
});
