import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiToken } from './token.ts';

const HERE = { url: 'http://127.0.0.1:7080', own: true };
const ELSEWHERE = { url: 'https://sync.example.com', own: false };

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matrikel-token-'));
  file = join(folder, 'ci');
  writeFileSync(file, 'from-the-file\n');
  writeFileSync(join(folder, 'api-token'), 'of-the-installation');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes the named file before the environment before the state folder', () => {
  const env = { MATRIKEL_TOKEN: 'from-the-environment', MATRIKEL_STATE_DIR: folder };
  expect(apiToken(file, HERE, env)).toBe('from-the-file');
  expect(apiToken(undefined, HERE, env)).toBe('from-the-environment');
  expect(apiToken(undefined, HERE, { MATRIKEL_STATE_DIR: folder })).toBe('of-the-installation');
});

it("sends the installation's own token to no other machine", () => {
  const env = { MATRIKEL_API_TOKEN: 'of-the-installation', MATRIKEL_STATE_DIR: folder };
  expect(apiToken(undefined, HERE, env)).toBe('of-the-installation');
  expect(() => apiToken(undefined, ELSEWHERE, env)).toThrow(/No token for https:\/\/sync\.example\.com/);
  expect(apiToken(file, ELSEWHERE, env)).toBe('from-the-file');
});

it('says where a token comes from when there is none, or something that is none', () => {
  expect(() => apiToken(undefined, HERE, { MATRIKEL_STATE_DIR: join(folder, 'nowhere') })).toThrow(/MATRIKEL_TOKEN/);
  expect(() => apiToken(undefined, HERE, { MATRIKEL_TOKEN: 'two words' })).toThrow(/MATRIKEL_TOKEN holds no token/);
});
