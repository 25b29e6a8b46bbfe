import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Explained } from '../../servers/explained.ts';

const Problem = z.object({
  title: z.string().default(''),
  detail: z.string().default(''),
  remedy: z.string().default(''),
});

/** An answer of our API that is a problem: its sentence and its remedy. */
export class ApiProblem extends Explained {
  readonly status: number;

  constructor(status: number, body: unknown) {
    const { title, detail, remedy } = Problem.catch({ title: '', detail: '', remedy: '' }).parse(body);
    super([detail || title || `The API answered ${status}.`, remedy].filter(Boolean).join(' '));
    this.status = status;
  }
}

export type Ask = <T>(answer: z.ZodType<T>, method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>;

const KEEP_TRYING_MS = 60_000;

/**
 * Calls our own API. Where it does not answer, it is being started again: everything asked here may be asked twice,
 * since a second start of a run joins the first, and a second integration of a name is refused.
 */
export function apiClient(url: string, token: string, stopping: AbortSignal): Ask {
  return async (answer, method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    for (const deadline = Date.now() + KEEP_TRYING_MS; ; await sleep(300, undefined, { signal: stopping })) {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(15_000)]);
      const response = await fetch(`${url}/api/v1${path}`, { ...init, signal }).catch(() => null);
      stopping.throwIfAborted();
      const again = !response || response.status === 503;
      if (again && Date.now() < deadline) continue;
      if (!response)
        throw new Explained(`The API at ${url} does not answer. Its log is in the state folder, logs/api.log.`);
      const parsed = await response.json().catch(() => null);
      if (!response.ok) throw new ApiProblem(response.status, parsed);
      return answer.parse(parsed);
    }
  };
}
