import type { Call, Reply } from '../../shared/calls.ts';
import { hashText } from '../../shared/random.ts';

const ERRORS = 'https://developer.personio.de/reference/errors';
const HEADERS = { 'content-type': 'application/problem+json' };

/** The shape of all v2 errors except those of the token endpoint, which speaks OAuth (oauth.ts). */
export function problem(status: number, title: string, detail: string, type: string | null, meta: object = {}): Reply {
  const body = {
    personio_trace_id: traceId(`${status}${detail}`),
    timestamp: new Date().toISOString().replace(/\.\d+Z$/, '+00:00'),
    errors: [{ title, detail, type: type === null ? null : `${ERRORS}#${type}`, _meta: meta }],
  };
  return { status, headers: HEADERS, body: JSON.stringify(body) };
}

export function badRequest(detail = 'Provided request parameters are invalid.'): Reply {
  return problem(400, 'Bad request', detail, 'common.bad_request');
}

export function notFound(): Reply {
  return problem(404, 'Resource not found', 'There is no resource for the specified id.', 'common.resource_not_found');
}

export function unauthorized(): Reply {
  return problem(401, 'Unauthorized', 'Unauthorized Request', null);
}

export function scopeMissing(): Reply {
  return problem(403, 'Insufficient access scope', 'Client scope insufficient to access resource', null);
}

export function conflict(detail: string): Reply {
  return problem(409, 'Conflict', detail, 'common.conflict');
}

export function unprocessable(detail: string): Reply {
  return problem(422, 'Unprocessable entity', detail, 'common.unprocessable_entity');
}

export function noEndpoint({ path }: Pick<Call, 'path'>): Reply {
  return problem(404, 'Not Found', `The endpoint with ${path} was not found.`, null, { path });
}

/** Only to look like one: the same refusal has the same trace, so that runs can be compared. */
export function traceId(text: string): string {
  return hashText(text).toString(16).padStart(8, '0').repeat(2);
}

export function v2Refusal(status: number): Reply {
  if (status === 401) return unauthorized();
  if (status === 403) return scopeMissing();
  if (status === 404) return notFound();
  if (status === 429) return problem(429, 'Too many requests', 'The rate limit has been exceeded', null);
  return problem(status, 'Error', 'There was a problem while processing the request.', null);
}
