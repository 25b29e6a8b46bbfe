import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

export interface Reach {
  readonly url: string;
  readonly language: 'de' | 'en';
}

/** Until an answer begins. The check of an integration asks two vendors; everything else answers sooner. */
const TIMEOUT_MS = 120_000;
/** A probe asks a vendor many times and puts everything back before it answers; an import sends up to 30 MB. */
const LONG_TIMEOUT_MS = 290_000;
const TAKES_LONG = /\/(probe|import)$/;

/** Calls the API, and says in a sentence where nothing, or something else, answers. */
export function reaching({ url, language }: Reach): (request: Request) => Promise<Response> {
  return async (request) => {
    request.headers.set('accept-language', language);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), TAKES_LONG.test(request.url) ? LONG_TIMEOUT_MS : TIMEOUT_MS);
    const signal = AbortSignal.any([request.signal, late.signal]);
    // a redirect would lose the token or the body; better to be told the right address
    const response = await fetch(request, { redirect: 'manual', signal })
      .catch((error: Error) => {
        throw request.signal.aborted ? error : notReachable(url);
      })
      .finally(() => clearTimeout(timer));
    if (response.status >= 300 && response.status < 400 && response.status !== 304) throw redirected(url, response);
    if (response.ok && /html/.test(response.headers.get('content-type') ?? '')) throw somethingElse(url);
    return response;
  };
}

function notReachable(url: string): Explained {
  const words = `Nothing answers at ${url}. Start Matrikel (npm start), or give its address with --api or MATRIKEL_API_URL.`;
  return new Explained(words, EXIT.notReachable);
}

function redirected(url: string, { headers }: Response): Explained {
  const words = `${url} sends on to ${headers.get('location') ?? 'another address'}. Give that address with --api or MATRIKEL_API_URL.`;
  return new Explained(words, EXIT.notReachable);
}

function somethingElse(url: string): Explained {
  const words = `What answers at ${url} is not the API of Matrikel. Give its address with --api or MATRIKEL_API_URL.`;
  return new Explained(words, EXIT.notReachable);
}
