import { ApiError } from '../http/api-error.ts';

/** `Retry-After` and `RateLimit` are set by the limiter. */
export function tooMany(what: string): ApiError {
  return new ApiError({
    code: 'too-many-requests',
    detail: `Within a minute too many ${what}.`,
    remedy: 'Wait as many seconds as the header Retry-After says. To follow a run, use GET /api/v1/runs/{id}/events.',
  });
}
