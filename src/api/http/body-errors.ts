import { ApiError } from './api-error.ts';
import type { ApiProblemCode } from './api-problems.ts';

/** What express refuses before a handler sees the request, by the `type` that its body parser gives. */
export function bodyError(error: unknown): ApiError | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const type = 'type' in error ? error.type : null;
  if (type === 'entity.too.large')
    return refused('body-too-large', `The body is larger than ${limitOf(error)}.`, 'Send less at once.');
  if (type === 'entity.parse.failed')
    return refused('malformed-json', 'The body is not valid JSON.', 'Correct the JSON and send it again.');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return UNSUPPORTED;
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return refused('malformed-request', 'The request could not be read.', 'Check the address and the body.');
  }
  return null;
}

export const UNSUPPORTED = refused(
  'json-only',
  'Bodies are taken as JSON in UTF-8 only.',
  'Send the body as JSON with the header "Content-Type: application/json".',
);

function limitOf(error: object): string {
  const bytes = 'limit' in error ? Number(error.limit) : 0;
  return bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`;
}

function refused(code: ApiProblemCode, detail: string, remedy: string): ApiError {
  return new ApiError({ code, detail, remedy });
}
