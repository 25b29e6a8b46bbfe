import type { Request, Response } from 'express';
import type { Metrics } from './metrics.ts';

/** GET /metrics, for Prometheus. */
export function showMetrics(metrics: Metrics) {
  return async (_req: Request, res: Response): Promise<void> => {
    const text = await metrics.text();
    res.type(metrics.contentType).send(text);
  };
}
