import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { requireNoCutRestore, stageFiles } from './staged-files.ts';
import { folderForBackups } from './testing/backups.ts';

const folders = folderForBackups();
afterAll(folders.remove);

let stateDir: string;
let made = 0;
beforeEach(() => {
  stateDir = join(folders.folder, `state-${++made}`);
  mkdirSync(join(stateDir, 'rehearsal'), { recursive: true });
  writeFileSync(join(stateDir, 'rehearsal', 'old.json'), 'old');
  writeFileSync(join(stateDir, 'key'), 'old key\n');
});
const read = (path: string) => readFileSync(join(stateDir, path), 'utf8');

function staged() {
  const files = stageFiles(stateDir);
  files.add('rehearsal/company.json', Buffer.from('one '));
  files.add('rehearsal/company.json', Buffer.from('two'));
  files.add('key', Buffer.from('new key\n'));
  return files;
}

it('touches nothing until everything is there, and nothing at all when it is given up', () => {
  staged().discard();
  expect(readdirSync(stateDir).toSorted()).toEqual(['key', 'rehearsal']);
  expect([read('key'), read('rehearsal/old.json')]).toEqual(['old key\n', 'old']);
  requireNoCutRestore(stateDir);
});

it('replaces folders whole, readable by their owner alone, and keeps a key that it replaces', () => {
  const files = staged();
  files.arm();
  files.place();
  expect(readdirSync(join(stateDir, 'rehearsal'))).toEqual(['company.json']);
  expect([read('rehearsal/company.json'), read('key')]).toEqual(['one two', 'new key\n']);
  expect([statSync(join(stateDir, 'key')).mode & 0o777, statSync(join(stateDir, 'rehearsal')).mode & 0o777]).toEqual([
    0o600, 0o700,
  ]);
  const [former = ''] = readdirSync(stateDir).filter((name) => name.startsWith('key.before-'));
  expect(read(former)).toBe('old key\n');
  expect(existsSync(join(stateDir, 'restored'))).toBe(false);
  requireNoCutRestore(stateDir);
});

it('a restore that was killed before its files were in place keeps Matrikel from starting, until it is done again', () => {
  const killed = staged();
  killed.arm();
  killed.discard(); // what its `finally` would do where only the database broke: whether it committed is unknown
  expect(() => requireNoCutRestore(stateDir)).toThrow(/cut short.*matrikel restore --replace FILE/s);
  const again = staged();
  again.arm();
  again.place();
  requireNoCutRestore(stateDir);
  expect(read('key')).toBe('new key\n');
});
