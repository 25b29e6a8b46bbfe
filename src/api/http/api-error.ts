import { API_PROBLEMS, type ApiProblemCode } from './api-problems.ts';

/** One thing that is wrong with what was sent, and where: `settings.customAttributes.assignments.1.field`. */
export interface InputError {
  readonly path: string;
  readonly message: string;
  readonly code?: string;
  readonly remedy?: string;
}

interface ApiErrorWords {
  /** Stable, for programs; status and title follow from it (api-problems.ts). */
  readonly code: ApiProblemCode;
  /** What happened this time. Never an error's own message: those may carry anything. */
  readonly detail: string;
  readonly remedy: string;
  readonly errors?: readonly InputError[];
  /** The run that stands in the way. */
  readonly runId?: string;
}

/** An answer that is not what the caller hoped for; the error handler renders it as problem details. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly title: string;
  readonly words: ApiErrorWords;
  readonly headers: Readonly<Record<string, string>>;

  constructor(words: ApiErrorWords, headers: Readonly<Record<string, string>> = {}) {
    const { status, title } = API_PROBLEMS[words.code];
    super(`${status} ${words.code}`);
    this.status = status;
    this.title = title;
    this.words = words;
    this.headers = headers;
  }
}

type Listed = Extract<ApiProblemCode, `${string}-not-found`> extends `${infer Thing}-not-found` ? Thing : never;

export function notFound(what: Listed): ApiError {
  return new ApiError({
    code: `${what}-not-found`,
    detail: `There is no such ${what}.`,
    remedy: `List what there is with GET /api/v1/${what}s.`,
  });
}

export function invalidInput(
  code: 'invalid-body' | 'invalid-query' | 'invalid-header',
  errors: readonly InputError[],
): ApiError {
  const [first] = errors;
  return new ApiError({
    code,
    detail: first ? `${first.path === '' ? 'The request' : first.path}: ${first.message}` : 'The request is not valid.',
    remedy: 'Correct what `errors` names and send the request again; docs/api.md lists the fields.',
    errors,
  });
}
