import { z } from 'zod';
import type { ApiError } from './api-error.ts';

/** https://www.rfc-editor.org/rfc/rfc9457 with our `code` and `remedy`; every error of the API has this shape. */
export const ProblemDetails = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    runId: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          path: z.string(),
          message: z.string(),
          code: z.string().optional(),
          remedy: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'ProblemDetails', description: 'RFC 9457 with `code` for programs and `remedy` for people.' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export function problemDetails({ status, title, words }: ApiError): ProblemDetails {
  const { runId, errors, ...rest } = words;
  return {
    type: `urn:matrikel:problem:${words.code}`,
    title,
    status,
    ...rest,
    ...(runId === undefined ? {} : { runId }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error })) }),
  };
}
