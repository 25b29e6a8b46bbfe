import { open, type Question, settled } from '../../probing/answer.ts';
import type { ElearnioClient } from '../client.ts';
import { readGroupList } from '../group-catalogue.ts';
import type { Session } from './session.ts';

/** Plain letters: what case means for others depends on the portal's database. */
const TRIABLE = /^[A-Za-z][A-Za-z -]{3,}$/;
const IN_A_SYNC = 'Nothing in a sync: it reads all groups and compares their names itself, letter by letter.';

export const groupNames: Question<Session> = {
  question: 'group-names',
  asked: 'Does a search for a group by name find only the identical name?',
  worst: IN_A_SYNC,

  async ask({ client, signal }) {
    const names = (await readGroupList(client, signal)).map((group) => group.name);
    const name = names.find((one) => TRIABLE.test(one));
    if (name === undefined) return open(groupNames, 'The portal has no group with a name that can be tried.');

    const strangers = (asked: string) => othersFound(client, asked, signal);
    const [asItIs, inOtherCase, cutShort] = [
      await strangers(name),
      await strangers(otherCase(name)),
      await strangers(name.trim().slice(0, -1)),
    ];
    if (!asItIs.itself) return open(groupNames, 'The search did not even find the name as it is.');
    const loose = [
      ...(inOtherCase.others ? ['in other case'] : []),
      ...(cutShort.others || asItIs.others ? ['that only contain it, or have nothing to do with it'] : []),
    ];
    const exact = loose.length === 0;
    const tried = `Asked for "${name}" as it is, in other case and cut short, it finds`;
    const found = exact ? `${tried} only the name itself.` : `${tried} also names ${loose.join(', and names ')}.`;
    return settled(groupNames, exact ? 'likely' : 'certain', found, IN_A_SYNC, { exactGroupNames: exact });
  },
};

async function othersFound(client: ElearnioClient, asked: string, signal: AbortSignal) {
  const names = (await client.groups(signal, asked)).data.map(({ attributes }) => attributes.name);
  return { itself: names.includes(asked), others: names.some((name) => name !== asked) };
}

function otherCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
