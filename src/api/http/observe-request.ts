import { context } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import type { Histogram } from 'prom-client';
import type { Logger } from '../../ports/logger.ts';
import { isStream, outcomeOf } from './outcome.ts';

/** Logs and measures by route template: an address holds ids, and a query may hold more. */
export function observeRequest(logger: Logger, durations: Histogram<'method' | 'route' | 'status'>): RequestHandler {
  return (req, res, next) => {
    const started = process.hrtime.bigint();
    const answered = () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route: string = req.route?.path ?? 'unmatched';
      const status = outcomeOf(res);
      if (!isStream(res)) durations.observe({ method: req.method, route, status: String(status) }, seconds);
      if (route.startsWith('/api/')) {
        logger.info({ method: req.method, route, status, ms: Math.round(seconds * 1000) }, 'Request answered');
      }
    };
    res.on('close', context.bind(context.active(), answered)); // else the line would not say which trace it belongs to
    next();
  };
}
