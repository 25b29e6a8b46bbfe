import { expect, it } from 'vitest';
import { API_PROBLEMS } from '../../../src/api/http/api-problems.ts';
import { texts as de } from './de.ts';
import { texts as en } from './en.ts';
import { firstLanguage } from './language.ts';
import { problems } from './problems-de.ts';

function leaves(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

it('both languages say the same things with the same values in them', () => {
  const values = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).toSorted();
  const english = new Map(leaves(en));
  for (const [path, text] of leaves(de)) expect([path, values(english.get(path) ?? '')]).toEqual([path, values(text)]);
});

it('no text is empty', () => {
  expect([...leaves(de), ...leaves(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('speaks what was chosen, else the first language of the browser that there is', () => {
  expect(firstLanguage(null, ['fr-FR', 'de-AT', 'en'])).toBe('de');
  expect(firstLanguage('en', ['de-DE'])).toBe('en');
  expect(firstLanguage(null, ['fr'])).toBe('en');
});

it('every problem that is said in German is one of the API', () => {
  expect(Object.keys(problems).filter((code) => !(code in API_PROBLEMS))).toEqual([]);
});
