import type { components } from './schema.d.ts';

type ProblemDetails = components['schemas']['ProblemDetails'];

/** An answer of the API that is a problem: what happened in `detail`, what to do about it in `remedy`, `code` for programs. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
  /** Each place that is wrong with what was sent. */
  readonly errors: NonNullable<ProblemDetails['errors']>;
  /** The run that stands in the way. */
  readonly runId: string | null;
  /** Seconds to wait, where the answer names them. */
  readonly retryAfter: number | null;

  constructor(response: Response, body: unknown) {
    const problem = isProblem(body) ? body : undefined;
    const detail = problem?.detail ?? `The answer was ${response.status} ${response.statusText}`.trim();
    super(problem ? `${detail} ${problem.remedy}` : detail);
    this.status = response.status;
    this.code = problem?.code ?? 'not-a-problem';
    this.detail = detail;
    this.remedy = problem?.remedy ?? 'This does not come from Matrikel itself; look at what lies between.';
    this.errors = problem?.errors ?? [];
    this.runId = problem?.runId ?? null;
    this.retryAfter = Number(response.headers.get('retry-after')) || null;
  }
}

/** A proxy on the way answers with something of its own. */
function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'remedy' in body;
}
