import type { Express } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { showMail } from './html.ts';
import { listMails } from './list.ts';
import { readMail } from './read.ts';

export function addMailRoutes(app: Express, deps: ApiDependencies): void {
  app.get('/api/v1/mails', listMails(deps));
  app.get('/api/v1/mails/:id', readMail(deps));
  app.get('/api/v1/mails/:id/html', showMail(deps));
}
