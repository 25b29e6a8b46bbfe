import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountKey, deriveKey, open, seal } from './seal.ts';

const key = randomBytes(32);

describe('a sealed text', () => {
  it('opens with its key in its place, and nowhere else', () => {
    const sealed = seal(key, 'Grüße', 'row/1');
    expect(sealed).not.toContain('Grüße');
    expect(open(key, sealed, 'row/1')).toBe('Grüße');
    expect(() => open(key, sealed, 'row/2')).toThrow();
    expect(() => open(randomBytes(32), sealed, 'row/1')).toThrow();
  });

  it('does not open when it was cut, changed or comes from another version', () => {
    const sealed = seal(key, 'secret', 'row/1');
    expect(() => open(key, sealed.slice(0, -4), 'row/1')).toThrow();
    expect(() =>
      open(key, `${sealed.slice(0, 24)}${sealed[24] === 'A' ? 'B' : 'A'}${sealed.slice(25)}`, 'row/1'),
    ).toThrow();
    expect(() => open(key, sealed.replace('v1', 'v2'), 'row/1')).toThrow();
    expect(() => open(key, 'secret', 'row/1')).toThrow();
  });

  it('can be empty', () => {
    expect(open(key, seal(key, '', 'row/1'), 'row/1')).toBe('');
  });
});

describe('the name of an account', () => {
  it('is the same for the same parts under one key, and says nothing of them', () => {
    const name = accountKey(key, 'personio', 'https://api.personio.de', 'papi-1');
    expect(accountKey(key, 'personio', 'https://api.personio.de', 'papi-1')).toBe(name);
    expect(name).not.toContain('papi');
    expect(accountKey(randomBytes(32), 'personio', 'https://api.personio.de', 'papi-1')).not.toBe(name);
  });

  it('tells parts apart, however they are cut', () => {
    expect(accountKey(key, 'a', 'bc')).not.toBe(accountKey(key, 'ab', 'c'));
  });
});

it('every purpose has a key of its own', () => {
  const keys = (['secrets', 'plan', 'account'] as const).map((purpose) => deriveKey(key, purpose).toString('hex'));
  expect(new Set([...keys, key.toString('hex')]).size).toBe(4);
});
