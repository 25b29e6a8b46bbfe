import type { Draft, Integration } from '../../ports/integration-store.ts';
import { ApiError } from '../http/api-error.ts';

/** 404 where nothing was drafted. */
export function draftOf({ name, draft }: Pick<Integration, 'name' | 'draft'>): Draft {
  if (draft) return draft;
  throw new ApiError({
    code: 'no-draft',
    detail: `There is no draft of the settings of ${name}.`,
    remedy: 'Save one with PUT /api/v1/integrations/{id}/draft.',
  });
}
