import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, {}, 'en'],
  [undefined, { LANG: 'de_DE.UTF-8' }, 'de'],
  [undefined, { LANG: 'den' }, 'en'],
  [undefined, { LANG: 'de', LC_ALL: 'C.UTF-8' }, 'en'],
  ['en', { LANG: 'de' }, 'en'],
] as const)('speaks as %s with %j says: %s', (given, env, language) => {
  expect(languageOf(given, env)).toBe(language);
});
