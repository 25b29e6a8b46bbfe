import { describe, expect, it } from 'vitest';
import { quarantineCause } from './causes.ts';
import { tooManyFailures } from './too-many-failures.ts';

describe('a run whose writes fail', () => {
  it.each([
    ['goes on while fewer than 20 people have an outcome', 19, 19, false],
    ['goes on at one in five', 20, 4, false],
    ['stops above one in five', 20, 5, true],
    ['stops above one in five of many', 1_000, 201, true],
    ['goes on below it', 1_000, 200, false],
    ['goes on where nothing fails', 1_000, 0, false],
  ])('%s', (_what, people, failed, stops) => {
    expect(tooManyFailures({ people, failed })).toBe(stops);
  });
});

describe('the end of a run', () => {
  it.each([
    'personio-credentials-refused',
    'personio-access-refused',
    'lms-key-refused',
    'lms-right-missing',
    'lms-function-missing',
    'lms-api-off',
    'too-many-failures',
  ])('with %s puts the integration into quarantine', (code) => {
    expect(quarantineCause(code)).toBe(code);
  });

  it.each(['vendor-unavailable', 'learners-incomplete', 'something-of-temporal'])('with %s does not', (code) => {
    expect(quarantineCause(code)).toBeNull();
  });
});
