import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Dispatcher, Pool } from 'undici';
import type { Limiter } from '../../ports/limiter.ts';
import type { Vendor } from '../../ports/vendor-error.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import { exhaustedForMs, retryAfterMs } from './answer-headers.ts';
import type { Answer, Call } from './call.ts';
import type { VendorWords } from './status-error.ts';
import { transportError } from './transport-error.ts';
import { wait } from './wait.ts';

export interface Line {
  readonly vendor: Vendor;
  readonly pool: Pool;
  /** Path of the base URL without a slash at its end. */
  readonly basePath: string;
  readonly baseUrlSetting: string;
  readonly limiter: Limiter;
  readonly spentForMs: NonNullable<VendorWords['spentForMs']>;
  readonly onCall: (record: CallRecord) => void;
}

/** Takes in the body of an answer; what it answers stands for the text. */
export type TakeBody = (body: Dispatcher.ResponseData['body'], status: number) => Promise<string>;

const asText: TakeBody = (body) => body.text();

/** What a call that changes something asks right before it is sent; throws where it may not be sent any more. */
export interface Sending {
  readonly signal: AbortSignal;
  check(): void | Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Looked up per call: telemetry may be registered after this file was loaded. */
const tracer = () => trace.getTracer('matrikel');

/**
 * One permit, one span, one request, whatever the answer. Throws `VendorError` where none came, and the signal's reason
 * on abort.
 */
export function createAttempts(line: Line) {
  /** On the clock that nobody sets. */
  let holdUntil = 0;

  /** `check` throws when the call may no longer be made: asked last, since a process can be suspended while it waits its turn. */
  return async function attempt(
    call: Call,
    number: number,
    { signal, check }: { readonly signal: AbortSignal; readonly check?: Sending['check'] },
    take: TakeBody = asText,
  ): Promise<Answer> {
    const { vendor } = line;
    const { operation } = call;
    const [method, template] = operation.split(' ') as [Method, string];
    if (holdUntil > performance.now()) await wait(holdUntil - performance.now(), signal);
    await line.limiter.acquire(signal);
    signal.throwIfAborted();
    await check?.();

    const span = tracer().startSpan(`${vendor} ${operation}`, {
      kind: SpanKind.CLIENT,
      // the names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ where it has one
      attributes: { vendor, attempt: number, 'http.request.method': method, 'url.template': template },
    });
    const startedAt = performance.now();
    let status: number | null = null;
    try {
      const answer = await send(line, method, call, signal, take);
      status = answer.status;
      span.setAttribute('http.response.status_code', status);
      if (status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
      const spentMs = line.spentForMs(answer, Date.now());
      if (spentMs !== null) await line.limiter.spent(spentMs);
      else if (status === 429) await line.limiter.refused(retryAfterMs(answer.headers, Date.now()));
      holdUntil = Math.max(holdUntil, performance.now() + (spentMs ?? exhaustedForMs(answer.headers) ?? 0));
      return answer;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      signal.throwIfAborted();
      throw error;
    } finally {
      span.end();
      line.onCall({ vendor, operation, status, durationMs: performance.now() - startedAt });
    }
  };
}

async function send(
  { pool, basePath, vendor, baseUrlSetting }: Line,
  method: Method,
  call: Call,
  signal: AbortSignal,
  take: TakeBody,
): Promise<Answer> {
  try {
    const { statusCode, headers, body } = await pool.request({
      method,
      path: basePath + call.path,
      headers: call.headers ?? {},
      body: call.body ?? null,
      ...(call.headersTimeoutMs === undefined ? {} : { headersTimeout: call.headersTimeoutMs }),
      signal,
    });
    return { status: statusCode, headers, text: await take(body, statusCode) };
  } catch (error) {
    throw transportError(error, vendor, call.operation, baseUrlSetting);
  }
}
