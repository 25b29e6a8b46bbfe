import type { Request } from 'express';
import { ApiError } from '../http/api-error.ts';

/** The number of the certificate that the address names. */
export function certificateIdOf({ params: { certificateId } }: Request): number {
  if (typeof certificateId !== 'string' || !/^\d{1,15}$/.test(certificateId)) throw certificateNotFound();
  return Number(certificateId);
}

export function certificateNotFound(): ApiError {
  return new ApiError({
    code: 'certificate-not-found',
    detail: 'There is no such certificate in this integration.',
    remedy: 'List what there is with GET /api/v1/integrations/{id}/certificates.',
  });
}
