import { isOpen } from '../../domain/run.ts';
import type { Run } from '../../ports/run-store.ts';
import { ApiError } from '../http/api-error.ts';

/** Why a run has nothing to compare: three reasons, and three things to do. */
export function noPreview(run: Run): ApiError {
  const [detail, remedy] = wordsFor(run);
  return new ApiError({ code: 'no-preview', detail, remedy });
}

function wordsFor(run: Run): [detail: string, remedy: string] {
  if (!run.preview)
    return [
      'This run is no preview of a draft.',
      'Start a preview with POST /api/v1/integrations/{id}/draft/preview; this run has steps.',
    ];
  if (isOpen(run.status))
    return [
      'This preview has no plan yet.',
      'Ask again when the run has ended; GET /api/v1/runs/{id}/events tells when.',
    ];
  return [
    'This preview ended before it had a plan.',
    'GET /api/v1/runs/{id}/problems says why. Put that right and preview again.',
  ];
}
