import { expect, it } from 'vitest';
import { baseUrl } from './base-url.ts';

it.each([
  ['https://api.personio.de', 'https://api.personio.de'],
  ['https://acme.ELEARNIO.net/backend//', 'https://acme.ELEARNIO.net/backend'],
  ['http://127.0.0.1:43019/a', 'http://127.0.0.1:43019/a'],
  ['http://[::1]:80', 'http://[::1]:80'],
  ['http://personio_sim:7084', 'http://personio_sim:7084'],
])('takes %s without the slash at its end', (given, kept) => {
  expect(baseUrl.parse(given)).toBe(kept);
});

it.each([
  ...[
    'ftp://x.de',
    '//x.de',
    'x.de',
    'https://',
    'https://]*',
    'https://x..de',
    'https://999.1.1.1',
    'https://x.de:65536',
  ],
  ...[
    'https://name:password@x.de',
    'https://x.de/?page=1',
    'https://x.de/#top',
    'https://x.de/a b',
    'https://müller.de',
  ],
  ...['https://x.de/\u0000', `https://x.de/${'x'.repeat(500)}`],
])('refuses %s', (given) => {
  expect(baseUrl.safeParse(given).success).toBe(false);
});
