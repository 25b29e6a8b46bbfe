import type { ApiProblemCode } from './api-problems.ts';
import type { Endpoint } from './endpoint.ts';

const ANY: readonly ApiProblemCode[] = [
  'invalid-query',
  'malformed-request',
  'request-timeout',
  'headers-too-large',
  'too-many-requests',
  'internal-error',
  'database-unavailable',
];
const WITH_CALLER: readonly ApiProblemCode[] = ['unauthorized', 'token-expired', 'token-revoked', 'session-ended'];
const WITH_FORM: readonly ApiProblemCode[] = ['invalid-body', 'form-only'];
const WITH_BODY: readonly ApiProblemCode[] = ['invalid-body', 'malformed-json', 'body-too-large', 'json-only'];

/** Every problem that an endpoint can answer with: its own, and those that come with being a call. */
export function problemsOf({ method, role, headers, form, errors = [] }: Endpoint): readonly ApiProblemCode[] {
  return [
    ...ANY,
    ...(role === 'anyone' ? [] : WITH_CALLER),
    ...(method === 'get' && role === 'anyone' ? [] : (['cross-site'] as const)),
    ...(method === 'get' ? [] : form ? WITH_FORM : WITH_BODY),
    ...(headers ? (['invalid-header'] as const) : []),
    ...(role === 'viewer' || role === 'anyone' ? [] : (['role-too-low'] as const)),
    ...errors,
  ];
}
