import type { RequestHandler } from 'express';
import type { Histogram } from 'prom-client';
import type { Logger } from '../../ports/logger.ts';

/** Logs and measures by route template: an address holds ids, and a query may hold more. */
export function observeRequest(logger: Logger, durations: Histogram<'method' | 'route' | 'status'>): RequestHandler {
  return (req, res, next) => {
    const started = process.hrtime.bigint();
    res.on('close', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route: string = req.route?.path ?? 'unmatched';
      const status = res.writableFinished ? res.statusCode : 499; // 499: the caller hung up before the answer
      durations.observe({ method: req.method, route, status: String(status) }, seconds);
      if (route.startsWith('/api/')) {
        logger.info({ method: req.method, route, status, ms: Math.round(seconds * 1000) }, 'Request answered');
      }
    });
    next();
  };
}
