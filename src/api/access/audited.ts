import type { Request, Response } from 'express';
import type { AuditStore } from '../../ports/audit-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { ID } from '../http/ids.ts';
import { apiErrorOf } from '../http/known-errors.ts';
import { type Principal, principalOf } from '../http/principal.ts';

interface Outcome {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Writes a changing call into the audit log: the attempt before anything is done about it, so that what was done is never
 * without an entry, and its outcome before the answer leaves. With the store away the call is refused.
 */
export async function audited<Reply extends Outcome | 'sent'>(
  { audit, logger }: { readonly audit: AuditStore; readonly logger: Logger },
  { operationId: operation, method, path: route, changesNothing }: Endpoint,
  req: Request,
  res: Response,
  call: () => Promise<Reply>,
): Promise<Reply> {
  if (method === 'get' || changesNothing) return call();
  const target = targetOf(req);
  const entry = { ...whoOf(principalOf(res)), operation, method: method.toUpperCase(), route, target };
  const id = await audit.begin(entry);
  /** What was done stays done, so a store that went away meanwhile must not make an error of it: the entry stays open. */
  const end = (outcome: Parameters<AuditStore['end']>[1]) =>
    audit
      .end(id, outcome)
      .catch(() => logger.warn({ auditId: id, operation }, 'An outcome is missing in the audit log'));

  try {
    const reply = await call();
    const { status, headers = {} } = reply === 'sent' ? { status: res.statusCode } : reply;
    const made = target === null ? lastPart(headers.Location) : undefined;
    await end({ status, code: null, ...(made === undefined ? {} : { made }) });
    return reply;
  } catch (error) {
    const { status, words } = apiErrorOf(error);
    await end({ status, code: words.code });
    throw error;
  }
}

function whoOf({ tokenId, user, name: tokenName, role }: Principal) {
  return { tokenId, userId: user?.id ?? null, tokenName, role };
}

/** The id or name in the address, if it can be one of ours: anything else could be anything. */
function targetOf(req: Request): string | null {
  const { employeeId, ...others } = req.params;
  const first = employeeId ?? Object.values(others)[0];
  return typeof first === 'string' && ID.test(first) ? first : null;
}

function lastPart(location: string | undefined): string | undefined {
  return location?.split('/').at(-1);
}
