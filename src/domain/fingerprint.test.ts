import { expect, it } from 'vitest';
import { fingerprintOf, isInStep } from './fingerprint.ts';

it('says that somebody is in step only where neither they nor the settings changed', () => {
  const fingerprint = fingerprintOf(3, 'hash');
  expect(isInStep(fingerprint, { settingsVersion: 3, employeeHash: 'hash' })).toBe(true);
  expect(isInStep(fingerprint, { settingsVersion: 4, employeeHash: 'hash' })).toBe(false);
  expect(isInStep(fingerprint, { settingsVersion: 3, employeeHash: 'other' })).toBe(false);
  expect(isInStep(null, { settingsVersion: 3, employeeHash: 'hash' })).toBe(false);
});
