import { describe, expect, it } from 'vitest';
import { CreateBody } from '../integrations/integration-body.ts';
import { ACME, acmeWith } from '../testing/bodies.ts';
import { limit } from './paging.ts';
import { plainSentence } from './plain-sentences.ts';

function sentenceFor(schema: typeof CreateBody | typeof limit, input: unknown): string | undefined {
  return schema.safeParse(input, { error: plainSentence }).error?.issues[0]?.message;
}

describe('plainSentence', () => {
  const condition = (given: object) => acmeWith({ scope: { match: 'all', conditions: [given] } });
  it.each([
    ['a part left out', { ...ACME, personio: undefined }, 'is missing'],
    ['a text left out', { ...ACME, personio: { clientId: 'x' } }, 'is missing'],
    ['a choice left out', { ...ACME, kind: undefined }, 'is missing: one of elearnio, learnupon, moodle'],
    ['a number for a text', { ...ACME, name: 7 }, 'must be text'],
    ['a text for a part', { ...ACME, lms: 'key' }, 'must be an object'],
    ['a list for everything', [], 'must be an object'],
    ['a text for a number', { ...ACME, lms: { apiKey: 'x', pageSize: '50' } }, 'must be a number'],
    ['a broken number', { ...ACME, lms: { apiKey: 'x', pageSize: 1.5 } }, 'must be a whole number'],
    ['a number too small', { ...ACME, lms: { apiKey: 'x', pageSize: 0 } }, 'must be at least 1'],
    ['a number too large', { ...ACME, lms: { apiKey: 'x', pageSize: 1_001 } }, 'must be at most 1000'],
    ['a text for a switch', acmeWith({ createInactive: 'yes' }), 'must be true or false'],
    ['a text for a list', acmeWith({ groupAttributes: 'team' }), 'must be a list'],
    ['another choice', acmeWith({ outOfScope: 'delete' }), 'must be one of leave, deactivate'],
    [
      'another operator',
      condition({ attribute: 'a', operator: 'like' }),
      'must be one of equals, not-equals, one-of, present, absent',
    ],
    ['an empty text', condition({ attribute: ' ', operator: 'present' }), 'must not be empty'],
    [
      'a text too long',
      condition({ attribute: 'a'.repeat(501), operator: 'present' }),
      'must have at most 500 characters',
    ],
    ['an empty list', condition({ attribute: 'a', operator: 'one-of', values: [] }), 'must have at least 1 entry'],
    [
      'no address',
      { ...ACME, lms: { apiKey: 'x', baseUrl: 'elearnio' } },
      'must be an address that begins with https:// or http://',
    ],
    ['no mail address', acmeWith({ summary: { recipients: ['hr'] } }), 'must be an e-mail address'],
    ["the schema's own words", { ...ACME, name: 'A' }, 'must be 1 to 60 of a-z, 0-9 and hyphens'],
    ['an unknown status', acmeWith({ statusMap: { retired: 'inactive' } }), 'unknown field'],
  ])('says for %s what to send', (_what, body, sentence) => {
    expect(sentenceFor(CreateBody, body)).toBe(sentence);
  });

  it('speaks of numbers in a query alike', () => {
    expect(sentenceFor(limit, 'many')).toBe('must be a number');
    expect(sentenceFor(limit, '0')).toBe('must be at least 1');
    expect(sentenceFor(limit, '201')).toBe('must be at most 200');
  });
});
