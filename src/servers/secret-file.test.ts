import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readOrCreateSecret } from './secret-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'matrikel-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a secret is made once, for its owner alone', () => {
  const file = join(folder, 'made');
  const first = readOrCreateSecret(file, () => 'the first of its kind');
  expect(readOrCreateSecret(file, () => 'another, which is not taken')).toBe(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('a file that lost its content is no secret: whoever sends nothing would have the right one', () => {
  const file = join(folder, 'empty');
  writeFileSync(file, '\n');
  expect(() => readOrCreateSecret(file, () => 'the first of its kind')).toThrow(`The secret in ${file} is too short`);
});
