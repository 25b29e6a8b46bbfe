import { endpoint } from '../http/endpoint.ts';
import { CodecPayloads, fromWire, toWire } from './codec-payloads.ts';

export const decodePayloads = endpoint({
  operationId: 'decodePayloads',
  method: 'post',
  path: '/api/v1/codec/decode',
  tag: 'Payloads',
  summary: 'Open sealed payloads of Temporal',
  description:
    'For the Temporal UI and CLI, which name this API as their codec server. Payloads that are not sealed come back as they are. A browser that signed in at `/codec` may ask with its cookie in place of a token.',
  role: 'viewer',
  changesNothing: true,
  bodyLimit: '4mb',
  body: CodecPayloads,
  answers: { 200: { description: 'The payloads, opened, in the same order', schema: CodecPayloads } },
  errors: ['payload-key-missing', 'payload-changed'],
  handle:
    ({ payloads }) =>
    async ({ body }) => ({ status: 200, body: toWire(await payloads.codec.decode(fromWire(body))) }),
});
