import type { Response } from 'express';

/** How a call ended: its status, or 499 where the caller hung up before the answer. Whoever leaves a stream has not. */
export function outcomeOf(res: Response): number {
  return res.writableFinished || isStream(res) ? res.statusCode : 499;
}

/** Open for as long as somebody wants to listen: its duration says nothing about us. */
export function isStream(res: Response): boolean {
  return String(res.getHeader('content-type')).startsWith('text/event-stream');
}
