import { BIRTH_DATE_KEY } from '../../../simulators/company/attributes.ts';
import { type Scenario, verdict } from '../scenario.ts';
import { harm } from '../stage/harm.ts';

export const rehired: Scenario = {
  name: 'Somebody who left is hired again under a new id',
  invariant: '11: One person, one account: the old one is taken over',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const before = await stage.inStep();
    const [person] = await stage.company.served();
    if (!person) throw new Error('the company serves nobody');
    const { id, created_at: _at, last_modified_at: _changed, ...same } = person;
    await stage.company.change(id, { status: 'inactive' });
    await stage.approvedSync();
    const rejoined = { ...same, status: 'active', [BIRTH_DATE_KEY]: person[BIRTH_DATE_KEY] };
    await stage.company.call('POST', 'employees', rejoined);
    const run = await stage.approvedSync();

    const wrong = await harm(stage.portal, before);
    const address = String(person.email).toLowerCase();
    const accounts = (await stage.portal.accounts()).filter(({ email }) => email === address);
    if (accounts.length !== 1) wrong.push(`${accounts.length} accounts have the address`);
    return verdict(await stage.told(run), wrong);
  },
};
