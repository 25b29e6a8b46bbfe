import express, { type Express } from 'express';
import helmet from 'helmet';
import type { ApiDependencies } from './dependencies.ts';
import { healthz } from './health/healthz.ts';
import { createMetrics } from './health/metrics.ts';
import { readyz } from './health/readyz.ts';
import { showMetrics } from './health/show-metrics.ts';
import { errorHandler, unknownRoute } from './http/error-handler.ts';
import { jsonOnly } from './http/json-only.ts';
import { observeRequest } from './http/observe-request.ts';
import { requireToken } from './http/require-token.ts';
import { addIntegrationRoutes } from './integrations/routes.ts';
import { addMailRoutes } from './mails/routes.ts';
import { addRunRoutes } from './runs/routes.ts';

const BODY_LIMIT = '256kb';

/** The whole API. Routes carry their full path, so that logs and metrics can name a request by its template. */
export function createApp(deps: ApiDependencies): Express {
  const metrics = createMetrics(deps);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet());
  app.use(observeRequest(deps.logger, metrics.httpDurations));

  app.get('/healthz', healthz);
  app.get('/readyz', readyz(deps));
  app.get('/metrics', showMetrics(metrics));

  app.use('/api/v1', requireToken(deps.apiToken), noStore, jsonOnly, express.json({ limit: BODY_LIMIT }));
  addIntegrationRoutes(app, deps);
  addRunRoutes(app, deps);
  addMailRoutes(app, deps);

  app.use(unknownRoute);
  app.use(errorHandler(deps.logger));
  return app;
}

/** Answers hold people's data: no cache on the way may keep them. */
const noStore: express.RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
