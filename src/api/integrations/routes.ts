import type { Express } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { changeIntegration } from './change.ts';
import { checkOneIntegration } from './check.ts';
import { createIntegration } from './create.ts';
import { listIntegrations } from './list.ts';
import { readIntegration } from './read.ts';
import { removeIntegration } from './remove.ts';

export function addIntegrationRoutes(app: Express, deps: ApiDependencies): void {
  app.post('/api/v1/integrations', createIntegration(deps));
  app.get('/api/v1/integrations', listIntegrations(deps));
  app.get('/api/v1/integrations/:id', readIntegration(deps));
  app.patch('/api/v1/integrations/:id', changeIntegration(deps));
  app.delete('/api/v1/integrations/:id', removeIntegration(deps));
  app.post('/api/v1/integrations/:id/check', checkOneIntegration(deps));
}
