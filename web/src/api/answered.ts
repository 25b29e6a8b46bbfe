import { ProblemError } from '../../../src/client/problem-error.ts';

export { ProblemError } from '../../../src/client/problem-error.ts';

/** What a call answered; a problem is thrown as a ProblemError, a broken connection as an OfflineError. */
export async function answered<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    throw reason instanceof TypeError ? new OfflineError() : reason;
  });
  if (!response.ok) throw new ProblemError(response, error);
  return data as Data;
}

/** Nobody answered: the network, or a Matrikel that is being restarted. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}
