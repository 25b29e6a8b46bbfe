import { ApiError } from './api-error.ts';

/** What express refuses before a handler sees the request, by the `type` that its body parser gives. */
export function bodyError(error: unknown): ApiError | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const type = 'type' in error ? error.type : null;
  if (type === 'entity.too.large')
    return refused(413, 'body-too-large', 'The body is larger than 256 KB.', 'Send less at once.');
  if (type === 'entity.parse.failed')
    return refused(400, 'malformed-json', 'The body is not valid JSON.', 'Correct the JSON and send it again.');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return UNSUPPORTED;
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return refused(400, 'malformed-request', 'The request could not be read.', 'Check the address and the body.');
  }
  return null;
}

export const UNSUPPORTED = refused(
  415,
  'json-only',
  'Bodies are taken as JSON in UTF-8 only.',
  'Send the body as JSON with the header "Content-Type: application/json".',
);

function refused(status: number, code: string, detail: string, remedy: string): ApiError {
  return new ApiError({ status, code, title: 'Invalid request', detail, remedy });
}
