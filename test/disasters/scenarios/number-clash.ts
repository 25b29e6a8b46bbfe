import { idle, type Scenario, verdict } from '../scenario.ts';
import { harm } from '../stage/harm.ts';

export const numberClash: Scenario = {
  name: "A personnel number in the LMS is another person's Personio id",
  invariant: '11: An external id counts only where address or name agrees',
  group: 'quick',
  async play(theatre) {
    const stage = await theatre.stage();
    const { portal, company } = stage;
    if (portal.setExternalId === null) return idle('the LMS has no place for a foreign id');
    const people = await company.served();
    const accounts = await portal.accounts();
    const owner = accounts.find(
      ({ email, externalId }) => externalId === null && people.some((one) => sameAddress(one.email, email)),
    );
    const stranger = people.find(({ email }) => accounts.every((account) => !sameAddress(email, account.email)));
    if (!owner || !stranger) throw new Error('nobody to mix up');
    await portal.setExternalId(owner.id, stranger.id);
    const before = await portal.accounts();
    const run = await stage.approvedSync();

    const wrong = await harm(portal, before);
    const now = (await portal.accounts()).find(({ id }) => id === owner.id);
    if (now?.email !== owner.email) wrong.push('the account went to another address');
    if (now?.name !== owner.name) wrong.push('the account went to another person');
    return verdict(await stage.told(run), wrong);
  },
};

function sameAddress(left: unknown, right: unknown): boolean {
  return String(left).toLowerCase() === String(right).toLowerCase();
}
