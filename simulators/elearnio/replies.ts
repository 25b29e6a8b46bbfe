import { STATUS_CODES } from 'node:http';
import type { Call, Reply, VendorVoice } from '../shared/calls.ts';

export const MEDIA_TYPE = 'application/vnd.api+json';
const HEADERS = { 'content-type': MEDIA_TYPE };

export function document(status: number, content: unknown): Reply {
  return { status, headers: HEADERS, body: JSON.stringify(content) };
}

export function noContent(): Reply {
  return { status: 204 };
}

/** `detail` is the address that was asked for. Which attribute was wrong, the vendor keeps to itself. */
export function failure(status: number, call: Pick<Call, 'url'>): Reply {
  const error = { code: String(status), detail: call.url, meta: {}, status, title: STATUS_CODES[status] ?? 'Error' };
  return document(status, { errors: [error] });
}

export const ELEARNIO_VOICE: VendorVoice = {
  unknownRoute: (call) => failure(404, call),
  refusal: failure,
  successFalse: (call) => ({ ...failure(500, call), status: 200 }),
};
