import express, { type Express } from 'express';
import helmet from 'helmet';
import { authenticate } from './access/authenticate.ts';
import type { ApiDependencies } from './dependencies.ts';
import { addDocs } from './docs/add-docs.ts';
import { ENDPOINTS } from './endpoints.ts';
import { healthz } from './health/healthz.ts';
import { createMetrics } from './health/metrics.ts';
import { readyz } from './health/readyz.ts';
import { showMetrics } from './health/show-metrics.ts';
import { expressPath } from './http/add-endpoint.ts';
import { addEndpoints } from './http/add-endpoints.ts';
import { errorHandler, unknownRoute } from './http/error-handler.ts';
import { observeRequest } from './http/observe-request.ts';
import { refuseOtherMethods } from './http/refuse-other-methods.ts';
import { traceRequest } from './http/trace-request.ts';
import { DOCUMENT_PATH, showDocument } from './openapi/show-document.ts';
import { codecCors } from './payloads/codec-cors.ts';
import { addCodecPage } from './payloads/sign-in.ts';
import { addProviderRoutes } from './session/provider/add-provider-routes.ts';
import { addWeb } from './web/add-web.ts';
import { LMS_EVENTS_PATH } from './webhooks/lms-events-path.ts';
import { EVENTS_PATH, takeEvent } from './webhooks/take-event.ts';
import { takeLmsEvent } from './webhooks/take-lms-event.ts';

/** The whole API. Routes carry their full path, so that logs and metrics can name a request by its template. */
export function createApp(deps: ApiDependencies): Express {
  const metrics = createMetrics(deps);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false); // only what can be sent back as If-Match has one
  app.set('trust proxy', deps.trustedProxies);
  app.use(helmet());
  app.use(traceRequest);
  app.use(observeRequest(deps.logger, metrics.httpDurations));

  app.get('/healthz', healthz);
  app.get('/readyz', readyz(deps));
  app.get('/metrics', showMetrics(metrics));
  app.get(DOCUMENT_PATH, showDocument(ENDPOINTS));
  for (const path of ['/healthz', '/readyz', '/metrics', DOCUMENT_PATH]) refuseOtherMethods(app, path, ['GET']);
  addDocs(app);

  addCodecPage(app, deps);

  const intakes = [
    [EVENTS_PATH, takeEvent(deps)],
    [LMS_EVENTS_PATH, takeLmsEvent(deps)],
  ] as const;
  for (const [path, take] of intakes) {
    app.post(expressPath(path), take);
    refuseOtherMethods(app, expressPath(path), ['POST']);
  }

  app.use('/api/v1/codec', codecCors(deps.payloads.uiOrigins));
  const { open = [], guarded = [] } = Object.groupBy(ENDPOINTS, ({ role }) => (role === 'anyone' ? 'open' : 'guarded'));
  app.use('/api/v1', noStore);
  addEndpoints(app, open, deps);
  app.use('/api/v1', authenticate(deps));
  addEndpoints(app, guarded, deps);

  addProviderRoutes(app, deps);
  addWeb(app, deps.webFolder);

  app.use(unknownRoute);
  app.use(errorHandler(deps.logger));
  return app;
}

/** Answers hold people's data: no cache on the way may keep them. */
const noStore: express.RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
