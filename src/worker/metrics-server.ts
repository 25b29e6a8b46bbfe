import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import type { Logger } from '../ports/logger.ts';

export interface MetricsServerOptions {
  readonly host: string;
  readonly port: number;
  readonly registry: Registry;
  /** Temporal's own metrics, as text. */
  sdkText(): Promise<string>;
  /** What the worker is doing: `connecting`, and then the SDK's own words. */
  state(): string;
  readonly logger: Logger;
}

/**
 * GET /metrics and GET /healthz of a worker, without a token. Where the port cannot be had the worker says so and works all
 * the same: syncing matters more than being watched. Returns how to stop.
 */
export async function serveMetrics(options: MetricsServerOptions): Promise<() => void> {
  const { host, port, registry, sdkText, state, logger } = options;
  const server = createServer((req, res) => {
    switch (req.method === 'GET' ? req.url?.split('?')[0] : null) {
      case '/healthz':
        return res.setHeader('Content-Type', 'application/json').end(JSON.stringify({ status: 'ok', worker: state() }));
      case '/metrics':
        return Promise.all([registry.metrics(), sdkText()]).then(
          (texts) => res.setHeader('Content-Type', registry.contentType).end(texts.join('\n')),
          () => res.writeHead(500).end(),
        );
      default:
        return res.writeHead(404).end();
    }
  });
  const problem = await listen(server, port, host);
  if (problem === null) logger.info({ host, port }, 'Metrics can be scraped');
  else logger.warn({ host, port, problem }, 'The metrics port cannot be opened; going on without it');
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

/** Answers the system's code for what went wrong, or null. */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => resolve(null));
  });
}
