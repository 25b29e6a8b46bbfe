import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { outcomeOf } from './outcome.ts';

/**
 * A span for each call of the API, part of the caller's trace where it sent a `traceparent`. Named by route template: an
 * address holds ids, and a query may hold more. What probes and scrapers ask is not worth a trace.
 */
export const traceRequest: RequestHandler = (req, res, next) => {
  if (!req.path.startsWith('/api/')) return next();
  const { method } = req;
  const span = trace
    .getTracer('matrikel')
    .startSpan(
      method,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } },
      propagation.extract(context.active(), req.headers),
    );
  res.on('close', () => {
    const route: string | undefined = req.route?.path;
    if (route) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
    const status = outcomeOf(res);
    span.setAttribute('http.response.status_code', status);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(context.active(), span), next);
};
