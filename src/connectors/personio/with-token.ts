import { VendorError } from '../../ports/vendor-error.ts';
import type { PersonioAuth } from './auth.ts';

/**
 * A refused token is replaced once; refused again, the credential lacks the right. Version 1 says 403 where others say 401, for
 * dead tokens and for missing rights alike (personio-api §2). What is refused for its token has not taken effect.
 */
export async function withToken<T>(
  auth: PersonioAuth,
  signal: AbortSignal,
  send: (headers: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const headers = (token: string) => ({ authorization: `Bearer ${token}`, accept: 'application/json' });
  const token = await auth.token(signal);
  try {
    return await send(headers(token));
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.kind !== 'access-refused') throw error;
    await auth.refuse(token);
    return send(headers(await auth.token(signal)));
  }
}
