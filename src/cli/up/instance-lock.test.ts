import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from './instance-lock.ts';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'matrikel-lock-test-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

it('lets one in at a time, and says who is inside', () => {
  const release = takeLock(stateDir);
  expect(() => takeLock(stateDir)).toThrow(`Matrikel already runs here (pid ${process.pid}`);
  release();
  takeLock(stateDir)();
  expect(readdirSync(stateDir)).toEqual([]);
});

it.each([
  ['of a process that is gone', JSON.stringify({ pid: process.pid, startedAs: 'an earlier process with this pid' })],
  ['that was never written to its end', '{"pi'],
])('takes over a lock %s', (_, content) => {
  writeFileSync(join(stateDir, 'lock'), content);
  takeLock(stateDir)();
});
