import { expect, it } from 'vitest';
import { apiAddress } from './address.ts';

it.each([
  [undefined, {}, 'http://127.0.0.1:7080', true],
  [undefined, { MATRIKEL_PORT: '8080', MATRIKEL_HOST: '0.0.0.0' }, 'http://127.0.0.1:8080', true],
  [undefined, { MATRIKEL_HOST: '::1' }, 'http://[::1]:7080', true],
  [undefined, { MATRIKEL_API_URL: 'https://sync.example.com/' }, 'https://sync.example.com', false],
  ['https://example.com/matrikel/api/v1/', { MATRIKEL_API_URL: 'http://other' }, 'https://example.com/matrikel', false],
  ['http://localhost:7080', {}, 'http://localhost:7080', true],
  ['http://127.0.0.1.evil.example', {}, 'http://127.0.0.1.evil.example', false],
])('takes %s with %j for %s, on this machine: %s', (given, env, url, own) => {
  expect(apiAddress(given, env)).toEqual({ url, own });
});

it('says what an address looks like to who gives something else', () => {
  expect(() => apiAddress('localhost:7080', {})).toThrow(/not an address.*--api/);
});
