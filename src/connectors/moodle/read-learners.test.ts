import { expect, it } from 'vitest';
import { collect } from '../../../test/contract/people.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import type { Reading } from './look-up.ts';
import { readLearners } from './read-learners.ts';

it('believes no list that lacks the one who asks, also where a row cannot be understood', async () => {
  const other = { id: 7, username: 'anna', firstname: 'Anna', lastname: 'A', email: 'anna@firma.example' };
  const rows = [other, { ...other, id: 8, lastaccess: 'never' }];
  const client = { usersLike: async () => rows };
  const reading = { client, site: { info: async () => ({ userid: '3' }) }, named: new Map() } as unknown as Reading;
  const { signal } = new AbortController();
  expect(await collect(readLearners(reading, 100, false, FROM_THE_START, signal))).toEqual([]); // without the empty page of an end
});
