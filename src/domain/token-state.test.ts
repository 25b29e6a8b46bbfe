import { expect, it } from 'vitest';
import { tokenState } from './token-state.ts';

const NOON = new Date('2026-11-22T12:00:00Z');
const ONE_MS_LATER = new Date(NOON.getTime() + 1);

it('a token expires at its moment, not a millisecond later', () => {
  expect(tokenState({ revokedAt: null, expiresAt: null }, NOON)).toBe('active');
  expect(tokenState({ revokedAt: null, expiresAt: ONE_MS_LATER }, NOON)).toBe('active');
  expect(tokenState({ revokedAt: null, expiresAt: NOON }, NOON)).toBe('expired');
});

it('a token that was revoked is not called expired', () => {
  expect(tokenState({ revokedAt: NOON, expiresAt: null }, NOON)).toBe('revoked');
  expect(tokenState({ revokedAt: NOON, expiresAt: NOON }, ONE_MS_LATER)).toBe('revoked');
});
