import type { Reply, VendorVoice } from '../../shared/calls.ts';
import { type Escapes, phpJson } from './php-json.ts';

const HEADERS = { 'content-type': 'application/json' };

/** With a token, it comes back in the header, as older clients expect. */
export function success(json: string, escapes: Escapes, token?: string, escaped = false): Reply {
  const text = escaped ? json : phpJson(json, escapes);
  // Escaped text is plain ASCII, and large pages are turned into bytes much faster that way.
  const body = Buffer.from(text, escapes.escapeUnicode ? 'latin1' : 'utf8');
  const headers = token === undefined ? HEADERS : { ...HEADERS, authorization: `Bearer ${token}` };
  return { status: 200, headers, body };
}

/** `code` is not the HTTP status: Personio often writes 0. */
export function failure(status: number, message: string, code: number, errorData?: Record<string, string[]>): Reply {
  const error = errorData ? { message, code, error_data: errorData } : { message, code };
  return { status, headers: HEADERS, body: JSON.stringify({ success: false, error }) };
}

export const TROUBLE = 'Es ist ein Problem aufgetreten ';

export function notProvided(): Reply {
  return failure(401, 'Authorization is not provided', 401);
}

export function notValid(): Reply {
  return failure(403, 'Provided authorization is not valid', 403);
}

/** An untranslated key, as it leaks in reality. */
export function rightMissing(): Reply {
  return failure(403, 'personio.core.api.exceptions.api.forbidden.http.exception', 0);
}

export function invalidData(field: string, sentence: string): Reply {
  return failure(422, 'The given data was invalid.', 0, { [field]: [sentence] });
}

function refusal(status: number): Reply {
  if (status === 401) return notProvided();
  if (status === 403) return notValid();
  if (status === 404) return failure(404, TROUBLE, 404);
  if (status === 429) return failure(429, 'The rate limit has been exceeded', 429);
  return failure(status, 'Something went wrong', status);
}

export const V1_VOICE: VendorVoice = {
  unknownRoute: () => failure(404, TROUBLE, 404),
  refusal,
  successFalse: () => ({ ...failure(500, TROUBLE, 0), status: 200 }),
};
