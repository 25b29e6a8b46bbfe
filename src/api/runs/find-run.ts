import type { Request } from 'express';
import type { Run, RunStore } from '../../ports/run-store.ts';
import { notFound } from '../http/api-error.ts';
import { runIdOf } from '../http/ids.ts';

export async function runOf(req: Request, runs: RunStore): Promise<Run> {
  const run = await runs.read(runIdOf(req));
  if (!run) throw notFound('run');
  return run;
}
