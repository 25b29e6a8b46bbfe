import { endpoint } from '../http/endpoint.ts';
import { CodecPayloads, fromWire, toWire } from './codec-payloads.ts';

export const encodePayloads = endpoint({
  operationId: 'encodePayloads',
  method: 'post',
  path: '/api/v1/codec/encode',
  tag: 'Payloads',
  summary: 'Seal payloads for Temporal',
  description:
    'For what somebody sends with the Temporal UI or CLI. Without `MATRIKEL_PAYLOAD_KEY` nothing is sealed, and payloads come back as they are.',
  role: 'operator',
  changesNothing: true,
  bodyLimit: '4mb',
  body: CodecPayloads,
  answers: { 200: { description: 'The payloads, sealed, in the same order', schema: CodecPayloads } },
  handle:
    ({ payloads }) =>
    async ({ body }) => ({ status: 200, body: toWire(await payloads.codec.encode(fromWire(body))) }),
});
