import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type MatrikelClient } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { languageOf } from '../connect/language.ts';
import { reaching } from '../connect/reach.ts';

const KEEP_TRYING_MS = 60_000;

/**
 * Our own API. Where it does not answer, it is being started again: everything asked here may be asked twice, since a
 * second start of a run joins the first, and a second integration of a name is refused.
 */
export function ownApi(url: string, token: string, stopping: AbortSignal): MatrikelClient {
  const reach = reaching({ url, language: languageOf(undefined, process.env) });
  return createClient({
    baseUrl: url,
    token,
    async fetch(request) {
      for (const deadline = Date.now() + KEEP_TRYING_MS; ; await sleep(300, undefined, { signal: stopping })) {
        const attempt = new Request(request.clone(), { signal: AbortSignal.any([request.signal, stopping]) });
        const response = await reach(attempt).catch(() => null);
        stopping.throwIfAborted();
        const again = !response || response.status === 503;
        if (again && Date.now() < deadline) continue;
        if (response) return response;
        throw new Explained(`The API at ${url} does not answer. Its log is in the state folder, logs/api.log.`);
      }
    },
  });
}
