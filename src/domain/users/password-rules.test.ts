import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const ANNA = { email: 'anna.admin@example.com', name: 'Anna Admin' };

it('a password of twelve characters will do, whatever they are', () => {
  expect(passwordProblem('korrekt pferd', ANNA)).toBeNull();
  expect(passwordProblem('elf zeichen', ANNA)).toBe('too-short');
  expect(passwordProblem('🐎🐎🐎🐎🐎🐎', ANNA)).toBe('too-short');
  expect(passwordProblem('x1y2z3'.repeat(34), ANNA)).toBe('too-long');
});

it('the own name or address is none, nor is one key held down', () => {
  for (const own of ['anna.admin@example.com', 'AnnaAdmin2026', 'Anna Admin123', 'anna.admin1234'])
    expect(passwordProblem(own, ANNA), own).toBe('own-name');
  expect(passwordProblem('aaaaaaaaaaaaaa', ANNA)).toBe('few-characters');
});
