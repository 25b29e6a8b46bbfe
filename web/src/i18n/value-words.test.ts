import { expect, it } from 'vitest';
import { valueInWords } from './value-words.ts';

const WORDS: Record<string, string> = {
  'common.yes': 'ja',
  'common.empty': 'leer',
  'values.status.leave': 'Abwesend',
};
const ours = (path: string) => WORDS[path] ?? null;

it('codes of the LMS are said in words, and what has none stays as it is', () => {
  expect(valueInWords('status', 'leave', ours)).toBe('Abwesend');
  expect(valueInWords('status', 'something-new', ours)).toBe('something-new');
  expect(valueInWords('team', 'leave', ours)).toBe('leave');
});

it('yes, nothing and a day are said as people say them', () => {
  expect(valueInWords('invitation', true, ours)).toBe('ja');
  expect(valueInWords('team', null, ours)).toBe('leer');
  expect(valueInWords('hire_date', '2017-09-19', ours)).toBe('Sep 19, 2017'); // without a browser the page speaks English
});
