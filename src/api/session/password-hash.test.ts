import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './password-hash.ts';

it('a password opens what was made of it, and nothing else does', async () => {
  const [one, other] = await Promise.all([hashPassword('korrekt pferd 1'), hashPassword('korrekt pferd 1')]);
  expect(one).not.toBe(other);
  expect(one).not.toContain('pferd');
  expect(await isPassword('korrekt pferd 1', one)).toBe(true);
  expect(await isPassword('korrekt pferd 2', one)).toBe(false);
  expect(await isPassword('', one)).toBe(false);
});

it('letters that look alike are alike, whatever keyboard they came from', async () => {
  const hash = await hashPassword('Gr\u00fc\u00dfe aus K\u00f6ln');
  expect(await isPassword('Gru\u0308\u00dfe aus Ko\u0308ln', hash)).toBe(true);
});

it('nobody has no password, whatever is tried', async () => {
  expect(await isPassword('', null)).toBe(false);
  expect(await isPassword('anything at all', null)).toBe(false);
});
