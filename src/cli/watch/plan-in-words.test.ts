import { expect, it } from 'vitest';
import { planInWords } from './plan-in-words.ts';

it.each([
  [0, { calls: 0, seconds: 0 }, '  Plan: nothing is to be written'],
  [430, { calls: 443, seconds: 12 }, '  Plan: 430 people, 443 calls to the LMS, about 12 s'],
  [1_240, { calls: 1_300, seconds: 260 }, '  Plan: 1240 people, 1300 calls to the LMS, about 4 minutes'],
])('says before the start what %d people cost', (people, cost, words) => {
  expect(planInWords(people, cost)).toBe(words);
});
