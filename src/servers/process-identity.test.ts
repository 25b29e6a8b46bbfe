import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { commandLine, identityOf, startedAs, stillRuns } from './process-identity.ts';

it('knows a process again, and its command line', () => {
  expect(stillRuns(identityOf(process.pid))).toBe(true);
  expect(commandLine(process.pid)).toContain('node');
});

it('does not take another process with the same pid for the one that was written down', () => {
  expect(stillRuns({ pid: process.pid, startedAs: 'some other start' })).toBe(false);
});

it('sees that a process has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = identityOf(child.pid ?? 0);
  expect(stillRuns(identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(stillRuns(identity)).toBe(false);
  expect(startedAs(identity.pid)).toBeNull();
});
