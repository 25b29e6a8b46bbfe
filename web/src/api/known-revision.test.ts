import { expect, it } from 'vitest';
import { knownRevision, steppedFrom } from './known-revision.ts';

it('a form beside the one that was saved goes along with it, and not with a change of somebody else', () => {
  const one = knownRevision('a', 3);
  expect(one).toEqual({ 'if-match': '"3"' });
  steppedFrom(one, { id: 'a', revision: 4 });
  steppedFrom(knownRevision('a', 4), { id: 'a', revision: 5 });
  expect(knownRevision('a', 3)).toEqual({ 'if-match': '"5"' });
  expect(knownRevision('b', 3)).toEqual({ 'if-match': '"3"' });
  steppedFrom(knownRevision('a', 7), { id: 'a', revision: 8 }); // 6 and 7 came from elsewhere
  expect(knownRevision('a', 3)).toEqual({ 'if-match': '"5"' });
});
