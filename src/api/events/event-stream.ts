import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { RunEvent } from './run-events.ts';

/** How long a client waits before it comes back. */
const RETRY_MS = 2_000;
/** A connection that takes nothing for so long, heartbeats included, is cut. */
const STUCK_MS = 60_000;

/** `no-transform` and the header of nginx keep what is between us from collecting events instead of passing them on. */
export const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  // Not kept for another request, so that the server can close as soon as its streams have ended.
  Connection: 'close',
};

/**
 * Sends events until they end or the reader leaves. A pipeline asks for the next one when the socket has room: a slow
 * reader costs one event of memory. That is what the libraries lack (better-sse 0.16 writes whatever the socket says).
 */
export async function sendEvents(res: Response, events: AsyncIterable<RunEvent>): Promise<void> {
  res
    .status(200)
    .set(STREAM_HEADERS)
    .setTimeout(STUCK_MS, () => res.destroy());
  res.flushHeaders();
  try {
    await pipeline(Readable.from(texts(events), { highWaterMark: 1 }), res);
  } catch (error) {
    if (!isHangUp(error)) throw error;
  }
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON has no line breaks of its own. */
async function* texts(events: AsyncIterable<RunEvent>): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n\n`;
  for await (const one of events) {
    if (one === 'heartbeat') yield ':\n\n';
    else yield `event: ${one.event}\n${'id' in one ? `id: ${one.id}\n` : ''}data: ${JSON.stringify(one.data)}\n\n`;
  }
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
