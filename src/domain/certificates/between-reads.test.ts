import { expect, it } from 'vitest';
import { betweenReads } from './between-reads.ts';

it('the LMS is asked by every look, or by the one that comes at about its turn', () => {
  expect([5, 60, 61, 86_400].map((pollSeconds) => betweenReads({ pollSeconds }))).toEqual([0, 0, 31_000, 86_370_000]);
});
