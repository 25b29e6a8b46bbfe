/** One thing that is wrong with what was sent, and where: `settings.customAttributes.assignments.1.field`. */
export interface InputError {
  readonly path: string;
  readonly message: string;
  readonly code?: string;
  readonly remedy?: string;
}

interface ApiErrorWords {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly title: string;
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
  readonly words: ApiErrorWords;

  constructor(words: ApiErrorWords) {
    super(`${words.status} ${words.code}`);
    this.words = words;
  }
}

export function notFound(what: 'integration' | 'run' | 'mail'): ApiError {
  return new ApiError({
    status: 404,
    code: `${what}-not-found`,
    title: 'Not found',
    detail: `There is no such ${what}.`,
    remedy: `List what there is with GET /api/v1/${what}s.`,
  });
}

export function invalidInput(code: 'invalid-body' | 'invalid-query', errors: readonly InputError[]): ApiError {
  const [first] = errors;
  return new ApiError({
    status: 400,
    code,
    title: 'Invalid request',
    detail: first ? `${first.path === '' ? 'The request' : first.path}: ${first.message}` : 'The request is not valid.',
    remedy: 'Correct what `errors` names and send the request again; docs/api.md lists the fields.',
    errors,
  });
}
