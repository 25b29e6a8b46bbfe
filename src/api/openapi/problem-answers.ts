import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { API_PROBLEMS, type ApiProblemCode } from '../http/api-problems.ts';

/** The answers that carry problems, by status: which codes there are and when each comes. */
export function problemAnswers(codes: readonly ApiProblemCode[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(new Set(codes), (code) => API_PROBLEMS[code].status);
  return Object.fromEntries([...byStatus].map(([status, ofStatus]) => [status, problemAnswer(status, ofStatus)]));
}

function problemAnswer(status: number, codes: readonly ApiProblemCode[]): ZodOpenApiResponseObject {
  const description = codes.map((code) => `- \`${code}\`: ${API_PROBLEMS[code].when}`).join('\n');
  // `ProblemDetails` lets any code through; here stand those that this call can answer with this status.
  const narrowed = { type: 'object' as const, properties: { code: { enum: [...codes] } } };
  const schema = { allOf: [{ $ref: '#/components/schemas/ProblemDetails' }, narrowed] };
  const headers = HEADERS[status];
  return { description, ...(headers ? { headers } : {}), content: { 'application/problem+json': { schema } } };
}

const SECONDS = { description: 'Seconds to wait', schema: { type: 'integer' } } as const;
const HEADERS: Readonly<Record<number, NonNullable<ZodOpenApiResponseObject['headers']>>> = {
  401: { 'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } } },
  429: { 'Retry-After': SECONDS },
  503: { 'Retry-After': SECONDS },
};
