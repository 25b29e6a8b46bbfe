import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { Run } from '../ports/run-store.ts';

/** The span under way as a W3C `traceparent`, so that a worker can go on from it; null where nobody traces. */
export function currentTraceParent(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** Says on the span under way which run it led to; to one that another call had started it links. */
export function noteRun({ id, traceParent }: Run, integration: string): void {
  const span = trace.getActiveSpan();
  if (!span) return;
  span.setAttributes({ 'matrikel.run_id': id, 'matrikel.integration': integration });
  const origin = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent: traceParent }));
  if (origin && origin.spanId !== span.spanContext().spanId) span.addLink({ context: origin });
}
