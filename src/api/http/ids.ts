import type { Request } from 'express';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import { notFound } from './api-error.ts';

/** Our ids and names are made of these; anything else cannot exist and does not reach the database. */
export const ID = /^[A-Za-z0-9_-]{1,64}$/;

export function idOf(req: Request, what: 'integration' | 'run' | 'mail' | 'token' | 'user'): string {
  const { id } = req.params;
  if (typeof id !== 'string' || !ID.test(id)) throw notFound(what);
  return id;
}

export function runIdOf(req: Request): RunId {
  return idOf(req, 'run') as RunId;
}

export function asIntegrationId(text: string): IntegrationId {
  return text as IntegrationId;
}
