import type { z } from 'zod';
import type { Limiter } from '../../ports/limiter.ts';
import type { Vendor } from '../../ports/vendor-error.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import { type AnswerHeaders, retryAfterMs } from './answer-headers.ts';
import { createAttempts, type Sending } from './attempt.ts';
import type { Answer, Call } from './call.ts';
import { createDownloads, type Download, type DownloadTarget } from './download.ts';
import type { HttpSettings } from './http-settings.ts';
import { parseJson } from './json.ts';
import type { Pools } from './pools.ts';
import { retryReads } from './retry.ts';
import { createStatusErrors, type VendorWords } from './status-error.ts';

export interface VendorClientDeps {
  readonly vendor: Vendor;
  readonly baseUrl: string;
  readonly words: VendorWords;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
}

interface AnswerPage<T> {
  readonly content: T;
  readonly headers: AnswerHeaders;
}

export interface VendorClient {
  /** A call that changes nothing: repeated on broken connections, 429, 5xx and torn answers. */
  read<T>(call: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<T>;
  /** The same with the headers, for vendors that page by them. */
  readPage<T>(call: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<AnswerPage<T>>;
  /** A call that changes something: sent once. Its error says whether it may have taken effect (`outcomeUnknown`). */
  write<T>(call: Call, schema: z.ZodType<T>, permission: Sending): Promise<T>;
  /** A read whose answer is a file, which goes to the disk as it arrives. What else is at `to.path` is replaced. */
  download(call: Call, to: DownloadTarget, signal: AbortSignal): Promise<Download>;
}

/** The one way to a vendor: pool, limiter, span, and every failure as a `VendorError` (or the signal's own reason). */
export function createVendorClient(deps: VendorClientDeps): VendorClient {
  const { vendor, words, http } = deps;
  const url = new URL(deps.baseUrl);
  const attempt = createAttempts({
    vendor,
    pool: deps.pools.get(url.origin),
    basePath: url.pathname.replace(/\/+$/, ''),
    baseUrlSetting: words.baseUrlSetting,
    limiter: deps.limiter,
    spentForMs: words.spentForMs ?? (() => null),
    onCall: deps.onCall ?? (() => {}),
  });
  const errors = createStatusErrors(vendor, words);

  function throwRefusal(call: Call, { status, headers, text }: Answer): void {
    const reason = status >= 400 ? words.reasonOf?.(parsedOrNull(text)?.value) : undefined;
    const refusal = errors.ofStatus(call.operation, status, retryAfterMs(headers, Date.now()), reason);
    if (refusal) throw refusal;
  }

  /** The answer's content in our shape; throws where it is anything but a success. */
  function contentOf<T>(call: Call, answer: Answer, schema: z.ZodType<T>): T {
    throwRefusal(call, answer);
    const parsed = answer.status === 204 ? { value: null } : parsedOrNull(answer.text);
    if (parsed === null || words.disowned?.(parsed.value)) throw errors.badAnswer(call.operation, answer.status, true);
    const content = schema.safeParse(parsed.value);
    if (!content.success) throw errors.badAnswer(call.operation, answer.status, false);
    return content.data;
  }

  function readPage<T>(call: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<AnswerPage<T>> {
    return retryReads(http, signal, async (number) => {
      const answer = await attempt(call, number, { signal });
      return { content: contentOf(call, answer, schema), headers: answer.headers };
    });
  }

  return {
    readPage,
    read: async (call, schema, signal) => (await readPage(call, schema, signal)).content,
    write: async (call, schema, permission) => contentOf(call, await attempt(call, 1, permission), schema),
    download: createDownloads(http, attempt, throwRefusal),
  };
}

function parsedOrNull(text: string): { readonly value: unknown } | null {
  try {
    return { value: parseJson(text) };
  } catch {
    return null;
  }
}
