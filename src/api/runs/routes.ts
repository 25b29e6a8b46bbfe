import type { Express } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { cancelRun } from './cancel.ts';
import { listRuns } from './list.ts';
import { pauseRun } from './pause.ts';
import { listProblems } from './problems.ts';
import { readRun } from './read.ts';
import { resumeRun } from './resume.ts';
import { startRun } from './start.ts';
import { listSteps } from './steps.ts';

export function addRunRoutes(app: Express, deps: ApiDependencies): void {
  app.post('/api/v1/integrations/:id/runs', startRun(deps));
  app.get('/api/v1/runs', listRuns(deps));
  app.get('/api/v1/runs/:id', readRun(deps));
  app.get('/api/v1/runs/:id/steps', listSteps(deps));
  app.get('/api/v1/runs/:id/problems', listProblems(deps));
  app.post('/api/v1/runs/:id/pause', pauseRun(deps));
  app.post('/api/v1/runs/:id/resume', resumeRun(deps));
  app.post('/api/v1/runs/:id/cancel', cancelRun(deps));
}
