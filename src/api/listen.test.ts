import { connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProblemDetails } from './http/problem-details.ts';
import { closeGently, listen } from './listen.ts';

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen(express(), '127.0.0.1', 0);
});
afterAll(() => closeGently(server));

async function sent(bytes: string): Promise<string> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  const socket = connect(address.port, '127.0.0.1');
  socket.write(bytes);
  let text = '';
  for await (const part of socket) text += part;
  return text;
}

const host = 'Host: matrikel\r\nConnection: close\r\n';

it.each([
  ['an address that is too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 431, 'headers-too-large'],
  [
    'a header that is too long',
    `GET / HTTP/1.1\r\n${host}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['what is not HTTP', '\x16\x03\x01 hello\r\n\r\n', 400, 'malformed-request'],
  ['a header that cannot be', `GET / HTTP/1.1\r\n${host}Bad Header: x\r\n\r\n`, 400, 'malformed-request'],
])('%s is refused as a problem with its remedy', async (_what, bytes, status, code) => {
  const [head = '', body = ''] = (await sent(bytes)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('Content-Type: application/problem+json');
  expect(ProblemDetails.parse(JSON.parse(body))).toMatchObject({ status, code });
});
