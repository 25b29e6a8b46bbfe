import type { GroupId } from '../../../domain/ids.ts';
import { type Answer, open, type Question, settled } from '../../probing/answer.ts';
import { membersOf, type NumberedGroup, readGroupList } from '../group-catalogue.ts';
import { markOf, TEXT_FIELDS } from './marks.ts';
import type { Session } from './session.ts';

const WORST =
  'Nobody who is in a group without an external id gets a change of groups (group-write-unsafe): it could lose that membership.';

export const hiddenMemberships: Question<Session> = {
  question: 'hidden-memberships',
  asked: 'Does a learner show memberships in groups without an external id, and does a change of groups keep them?',
  worst: WORST,

  async ask(session) {
    const groups = await readGroupList(session.client, session.signal);
    const hidden = groups.filter((group) => group.id === null);
    const mine = await ofThese(session, hidden);
    if (mine.length === 0) return open(hiddenMemberships, howToPrepare(hidden));

    const before = await session.read();
    const addressable = new Set(groups.map((group) => group.id));
    const shows = before.groups.some((id) => !addressable.has(id));
    const spare = groups.find((group) => group.id !== null && !before.groups.includes(group.id));
    if (!spare?.id) return open(hiddenMemberships, 'There is no other group that the learner could be added to.');

    // Some portals refuse to be told what they show themselves.
    const known = before.groups.filter((id) => addressable.has(id));
    const ways = shows ? [before.groups, known] : [known];
    for (const [index, held] of ways.entries()) {
      const kept = await addAndTakeOut(session, spare.id, spare.numericId, held, mine);
      if (kept === 'refused') continue;
      if (kept === 'unseen') return open(hiddenMemberships, 'The portal did not show the change of groups in time.');
      return answer(shows, kept, shows && index === 0, mine);
    }
    return open(hiddenMemberships, `The portal refused to add the learner to the group "${spare.name}".`);
  },
};

/** Which of these groups the account is in; their own lists say so, the account may not. */
async function ofThese({ client, pageSize, id, signal }: Session, groups: readonly NumberedGroup[]) {
  const mine: NumberedGroup[] = [];
  for (const group of groups)
    if ((await membersOf(client, pageSize, group.numericId, signal)).has(id)) mine.push(group);
  return mine;
}

/**
 * Adds one group and takes it out again, as a sync would write it. The lists may lag: only when they show the added group,
 * and no longer show it, do they speak of the state after the write.
 */
async function addAndTakeOut(
  session: Session,
  spare: GroupId,
  spareNumber: string,
  held: readonly GroupId[],
  mine: readonly NumberedGroup[],
): Promise<boolean | 'refused' | 'unseen'> {
  const isIn = async (number: string) =>
    (await membersOf(session.client, session.pageSize, number, session.signal)).has(session.id);
  const all = async () => (await ofThese(session, mine)).length === mine.length;
  const [text] = [...session.touched.fields].filter((field) => TEXT_FIELDS.includes(field));
  const marked = (group?: GroupId) => ({ fields: text === undefined ? {} : { [text]: markOf(group) } });

  session.touched.groups.add(spare);
  if ((await session.write({ ...marked(spare), groups: [...held, spare] })) !== 'taken') return 'refused';
  if (!(await session.soon(() => isIn(spareNumber)))) return 'unseen';
  const stayed = await all();
  if ((await session.write({ ...marked(), groups: held })) !== 'taken') return 'unseen';
  if (!(await session.soon(async () => !(await isIn(spareNumber))))) return 'unseen';
  return stayed && (await all());
}

function answer(shows: boolean, kept: boolean, repeated: boolean, mine: readonly NumberedGroup[]): Answer {
  const shown = shows ? 'The learner shows them' : 'The learner does not show them';
  const probed = { showsHiddenMemberships: shows } as const;
  if (!kept) {
    const lost = mine.map((group) => `"${group.name}"`).join(', ');
    const found = `${shown}, and a change of groups loses them: the learner is no longer in ${lost}.`;
    return settled(hiddenMemberships, 'certain', found, WORST, { ...probed, hiddenMemberships: 'lost' });
  }
  const how = repeated ? 'where it repeats them' : 'whatever it names';
  const found = `${shown}, and a change of groups keeps them, ${how}.`;
  return settled(hiddenMemberships, 'certain', found, 'Changes of groups are made for everybody; nobody is left out.', {
    ...probed,
    hiddenMemberships: repeated ? 'kept-when-repeated' : 'kept',
  });
}

function howToPrepare(hidden: readonly NumberedGroup[]): string {
  if (hidden.length === 0)
    return 'The portal has no group without an external id. As long as it has none, nothing can be lost.';
  const names = hidden.slice(0, 3).map((group) => `"${group.name}"`);
  const which =
    hidden.length === 1 ? `the group ${names}` : `one of the groups without an external id (${names.join(', ')})`;
  return `The learner is in no such group, and only a hand can change that: put it into ${which} in the portal and probe again.`;
}
