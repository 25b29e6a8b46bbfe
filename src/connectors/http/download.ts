import { open } from 'node:fs/promises';
import { VendorError } from '../../ports/vendor-error.ts';
import type { AnswerHeaders } from './answer-headers.ts';
import type { createAttempts } from './attempt.ts';
import type { Answer, Call } from './call.ts';
import type { HttpSettings } from './http-settings.ts';
import { retryReads } from './retry.ts';
import { type SavedFile, saveBody } from './save-body.ts';

export interface DownloadTarget {
  readonly path: string;
  /** The vendor is left at the first byte more. */
  readonly maxBytes: number;
}

export interface Download {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** `none` for a good answer that is not a 200; `cut` where the body broke off each time, which is about this file and not the vendor. */
  readonly file: SavedFile | 'none' | 'cut' | 'too-large';
}

/** Repeated like a read. Throws `VendorError`, the signal's reason, or what the file system said. */
export function createDownloads(
  http: Pick<HttpSettings, 'attempts' | 'backoffMs'>,
  attempt: ReturnType<typeof createAttempts>,
  throwRefusal: (call: Call, answer: Answer) => void,
) {
  return async function download(call: Call, to: DownloadTarget, signal: AbortSignal): Promise<Download> {
    const target = await open(to.path, 'w', 0o600);
    let inBody = false;
    try {
      return await retryReads(http, signal, async (number) => {
        inBody = false;
        let file = 'none' as Awaited<ReturnType<typeof saveBody>> | 'none';
        const answer = await attempt(call, number, { signal }, async (body, status) => {
          if (status !== 200) return body.text();
          inBody = true;
          file = await saveBody(body, target, to.maxBytes);
          return '';
        });
        inBody = false;
        throwRefusal(call, answer);
        if (typeof file === 'object' && 'diskError' in file) throw file.diskError;
        return { status: answer.status, headers: answer.headers, file };
      });
    } catch (error) {
      if (!inBody || !(error instanceof VendorError)) throw error;
      return { status: 200, headers: {}, file: 'cut' };
    } finally {
      await target.close();
    }
  };
}
