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

/** Said by the API in the language that was asked for, or met by programs alone. */
const WITHOUT_GERMAN = [
  ...['personio-credentials-refused', 'personio-access-refused', 'lms-key-refused', 'vendor-bad-answer'],
  ...['learners-incomplete', 'host-unreachable', 'vendor-unavailable', 'rate-limited', 'host-not-allowed'],
  ...['invalid-header', 'malformed-json', 'malformed-request', 'headers-too-large', 'json-only', 'form-only'],
  ...['no-such-route', 'method-not-allowed', 'token-expired', 'token-revoked', 'admin-exists', 'needs-activation'],
  ...['certificate-hash-mismatch', 'probe-account-refused', 'probe-account-not-made'],
];

it('every problem that a page can meet is said in German', () => {
  const english = Object.keys(API_PROBLEMS).filter((code) => !(code in problems));
  expect(english.toSorted()).toEqual(WITHOUT_GERMAN.toSorted());
});

it('every problem that is said in German is one of the API', () => {
  expect(Object.keys(problems).filter((code) => !(code in API_PROBLEMS))).toEqual([]);
});
