import type { Request, Response } from 'express';
import type { Metrics } from './metrics.ts';

/** GET /metrics, for Prometheus. */
export function showMetrics({ registry }: Metrics) {
  return async (_req: Request, res: Response): Promise<void> => {
    const text = await registry.metrics();
    res.type(registry.contentType).send(text);
  };
}
