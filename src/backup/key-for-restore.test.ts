import { expect, it } from 'vitest';
import { fingerprint } from './key-at-work.ts';
import { keyForRestore } from './key-for-restore.ts';

const [right, wrong] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const none = { inBackup: null, ofEnvironment: null, inStateDir: null };
const choose = (keys: Partial<typeof none | Record<keyof typeof none, Buffer | null>>, newKey = false) =>
  keyForRestore(fingerprint(right), { ...none, ...keys }, newKey);

it('takes the key of the backup, unless the environment has the same', () => {
  expect(choose({ inBackup: right })).toEqual({ opens: true, place: true });
  expect(choose({ inBackup: right, inStateDir: wrong })).toEqual({ opens: true, place: true });
  expect(choose({ inBackup: right, ofEnvironment: right })).toEqual({ opens: true, place: false });
});

it('goes on with the key of the state folder where the backup has none and it fits', () => {
  expect(choose({ inStateDir: right })).toEqual({ opens: true, place: false });
});

it('refuses a key that would open nothing, and says what to do instead', () => {
  expect(() => choose({ inBackup: right, ofEnvironment: wrong })).toThrow(
    /MATRIKEL_KEY is another key.*Leave MATRIKEL_KEY away/,
  );
  expect(() => choose({ ofEnvironment: wrong })).toThrow(/Set MATRIKEL_KEY to that key; or say --new-key/);
  expect(() => choose({ inStateDir: wrong })).toThrow(/key in the state folder is another one/);
  expect(() => choose({})).toThrow(/not in this backup/);
});

it('does without the key when it is told to, and never puts it in place then', () => {
  expect(choose({ inBackup: right }, true)).toEqual({ opens: false, place: false });
  expect(choose({ ofEnvironment: wrong }, true)).toEqual({ opens: false, place: false });
});

it('cannot say what opens where the backup does not name its key', () => {
  expect(keyForRestore(null, none, false)).toEqual({ opens: null, place: false });
});
