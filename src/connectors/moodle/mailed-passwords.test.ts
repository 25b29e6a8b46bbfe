import { afterEach, describe, expect, it } from 'vitest';
import type { MoodleSettings as Simulated } from '../../../simulators/moodle/settings.ts';
import { type MoodleUnderTest, moodleUnderTest } from '../../../test/contract/moodle-under-test.ts';
import { addressOf, applied, appliedOne, creation, person } from '../../../test/contract/people.ts';
import { MOST_FORM_FIELDS } from './form.ts';

const CREATE = 'core_user_create_users';
const open: MoodleUnderTest[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function aSite(settings: Partial<Simulated> = {}) {
  const site = await moodleUnderTest(settings, {}, MOST_FORM_FIELDS);
  open.push(site);
  return site;
}
const mailsOf = (site: MoodleUnderTest) => site.sim<Readonly<Record<string, number>>>('GET', '/mails');
const invited = ({ lms }: MoodleUnderTest, employee: string, uncertain = false) =>
  person(employee, null, [creation(lms, employee, true)], uncertain);

describe('a password that Moodle mails', () => {
  it('is mailed once to each, whoever of them has a name that is taken or is refused', async () => {
    const site = await aSite();
    await site.sim('POST', '/users', { username: 'person109', email: 'somebody@else.example', lastname: 'A' });
    await site.sim('POST', '/users', { username: 'x', email: addressOf('105').toUpperCase(), lastname: 'Fremd' });
    const employees = Array.from({ length: 10 }, (_, index) => String(100 + index));
    const outcomes = await applied(
      site.lms,
      employees.map((one) => invited(site, one)),
    );
    expect(outcomes.filter(({ learnerId }) => learnerId === null).map(({ employeeId }) => employeeId)).toEqual(['105']);
    const expected = employees.filter((one) => one !== '105').map((one) => [addressOf(one), 1]);
    expect(await mailsOf(site)).toEqual(Object.fromEntries(expected));
  });

  it('is waited for longer than other calls are', async () => {
    const site = await aSite({ mailMs: 600 });
    expect((await appliedOne(site.lms, invited(site, '1'))).results).toEqual(['applied']);
    expect((await site.calls())[CREATE]).toBe(1);
    expect(await mailsOf(site)).toEqual({ [addressOf('1')]: 1 });
  });

  it('is not mailed again where its call ends in something that nobody knows, and the account says so', async () => {
    const site = await aSite();
    // As if Moodle had broken off between the mail and the end of its transaction.
    await site.sim('POST', '/faults', { endpoint: CREATE, kind: 'reset-before', times: 1 });
    const [outcome] = await applied(site.lms, [invited(site, '1')]);
    expect(outcome?.steps[0]?.outcome).toMatchObject({
      result: 'applied',
      without: { fields: [], problem: { code: 'password-mail-unconfirmed', severity: 'warning', employeeId: '1' } },
    });
    expect(await site.accounts(addressOf('1'))).toHaveLength(1);
    expect(await mailsOf(site)).toEqual({});
  });

  it('is not mailed by a second attempt that finds no account of the first', async () => {
    const site = await aSite();
    const [outcome] = await applied(site.lms, [invited(site, '1', true)]);
    expect(outcome?.steps[0]?.outcome).toMatchObject({ without: { problem: { code: 'password-mail-unconfirmed' } } });
    expect(await mailsOf(site)).toEqual({});
  });

  it('leaves nothing in doubt where the account shows that its call went through', async () => {
    const site = await aSite();
    await site.sim('POST', '/faults', { endpoint: CREATE, kind: 'reset-after', times: 1 });
    const [outcome] = await applied(site.lms, [invited(site, '1')]);
    expect(outcome?.steps[0]?.outcome).toEqual({ result: 'applied' });
    expect(await mailsOf(site)).toEqual({ [addressOf('1')]: 1 });
  });
});
