import type { Call, Reply, VendorVoice } from '../shared/calls.ts';
import type { LearnUponSettings } from './settings.ts';

const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

export function json(status: number, content: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { ...HEADERS, ...headers }, body: JSON.stringify(content) };
}

/** A refusal in the vendor's usual form. */
export function refusal(status: number, message: string): Reply {
  return json(status, { response_type: 'ERROR', response_code: status, message });
}

export function unauthorised(): Reply {
  return {
    status: 401,
    headers: { 'content-type': 'text/html; charset=utf-8', 'www-authenticate': 'Basic realm="Application"' },
    body: 'HTTP Basic: Access denied.\n',
  };
}

/** What a careless client takes for JSON: the vendor does not say how it puts this. */
export function spent({ limitBody }: LearnUponSettings): Reply {
  if (limitBody === 'error') return refusal(429, 'Rate limit exceeded');
  return { status: 429, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Retry later\n' };
}

export function voiceOf(settings: LearnUponSettings): VendorVoice {
  return {
    unknownRoute,
    refusal: (status) => {
      if (status === 401) return unauthorised();
      if (status === 429) return spent(settings);
      return status >= 500 ? brokenPage(status) : refusal(status, 'The request was refused');
    },
    successFalse: () => json(200, { response_type: 'ERROR', response_code: 200, message: 'Something went wrong' }),
  };
}

/** Seen: a list that does not exist is answered as if the keys were wrong. */
function unknownRoute({ method, path }: Call): Reply {
  const isList = method === 'GET' && /^\/api\/v1\/[^/]+\/?$/.test(path);
  return isList ? unauthorised() : refusal(404, 'Not found');
}

function brokenPage(status: number): Reply {
  const body = "<!DOCTYPE html>\n<html><body><h1>We're sorry, but something went wrong.</h1></body></html>\n";
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
