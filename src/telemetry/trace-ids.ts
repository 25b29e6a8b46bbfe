import { isSpanContextValid, trace } from '@opentelemetry/api';

/** Of the span under way, for a line of the log; nothing where nobody traces. */
export function traceIds(): { traceId?: string; spanId?: string } {
  const current = trace.getActiveSpan()?.spanContext();
  return current && isSpanContextValid(current) ? { traceId: current.traceId, spanId: current.spanId } : {};
}
