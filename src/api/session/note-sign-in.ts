import type { User } from '../../ports/user-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { ApiProblemCode } from '../http/api-problems.ts';

interface Attempt {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly route: string;
  readonly status: number;
  readonly code?: ApiProblemCode;
}

/**
 * The entry in the audit log for what nobody is signed in yet to do: it is written when it is known who it is about. Tries for
 * people who are not known here are left out, since anybody could fill the log with them.
 */
export async function noteSignIn(
  { audit }: Pick<ApiDependencies, 'audit'>,
  { id: userId, email: tokenName, role }: User,
  { operation, method, route, status, code }: Attempt,
): Promise<void> {
  const who = { tokenId: null, userId, tokenName, role };
  const id = await audit.begin({ ...who, operation, method, route, target: null });
  await audit.end(id, { status, code: code ?? null });
}
