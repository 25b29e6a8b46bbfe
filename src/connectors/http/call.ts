import type { FormData } from 'undici';
import type { AnswerHeaders } from './answer-headers.ts';

/** One request. `operation` is all that errors, spans and metrics ever show of it. */
export interface Call {
  /** Method and route template: `PATCH /members/{id}`. */
  readonly operation: string;
  /** The filled template, relative to the base URL, with query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON text, or a form whose files are read while they are sent; its content type is set by itself. */
  readonly body?: string | FormData;
  /** For an answer that is known to take longer than others. */
  readonly headersTimeoutMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly text: string;
}
