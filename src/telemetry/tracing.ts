import { setTimeout as sleep } from 'node:timers/promises';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** A collector that is away must not hold up the end of the process: whoever stops us waits ten seconds in all. */
const LAST_EXPORT_MS = 2_000;

/**
 * Sends spans to a collector where one is named; otherwise spans are made by nobody and cost nothing. Sampling, headers and
 * resource attributes are OpenTelemetry's own variables. Returns how to stop.
 */
export function startTracing(
  endpoint: string | null,
  service: 'matrikel-api' | 'matrikel-worker',
): () => Promise<void> {
  if (endpoint === null) return async () => {};
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: detectResources({ detectors: [envDetector] }).merge(resourceFromAttributes({ 'service.name': service })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register(); // brings the AsyncLocalStorage context, without which every span would be a trace of its own
  return () => Promise.race([provider.shutdown(), sleep(LAST_EXPORT_MS, undefined, { ref: false })]);
}
