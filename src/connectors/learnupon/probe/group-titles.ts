import { open, type Question, settled } from '../../probing/answer.ts';
import type { Session } from './session.ts';

export const groupTitles: Question<Session> = {
  question: 'group-names',
  asked: 'Does a search for a group by title find only the identical title?',
  worst: 'Nothing: all groups are read, and their titles are compared here.',
  async ask({ client, signal }) {
    const [group] = (await client.groups(1, signal)).rows;
    if (!group || group.title.length < 3) return open(groupTitles, 'There is no group whose title could be cut short.');
    const { rows } = await client.groups(1, signal, group.title.slice(0, -1));
    const pattern = rows.some(({ id }) => id === group.id);
    const found = pattern ? 'No: a part of a title finds the group, too.' : 'Yes: a part of a title finds nothing.';
    return settled(groupTitles, 'likely', found, groupTitles.worst, { exactGroupNames: !pattern });
  },
};
