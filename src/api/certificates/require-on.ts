import type { Integration } from '../../ports/integration-store.ts';
import { ApiError } from '../http/api-error.ts';

/** 409 where certificates are switched off. */
export function requireOn({ certificates }: Pick<Integration, 'certificates'>): void {
  if (certificates.enabled) return;
  throw new ApiError({
    code: 'certificates-off',
    detail: 'Certificates of this integration are switched off; nothing is looked for and nothing is filed.',
    remedy: 'Switch them on with PATCH /api/v1/integrations/{id}, as `certificates.enabled`.',
  });
}
