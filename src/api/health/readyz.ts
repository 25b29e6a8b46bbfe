import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';

const Answer = z.object({ status: z.enum(['ready', 'not-ready']), missing: z.array(z.enum(['database', 'temporal'])) });
const DEADLINE_MS = 2_000;

/** GET /readyz: 200 when database and Temporal answer within 2 s each, else 503 with what is missing. */
export function readyz({ pingDatabase, syncRuns }: ApiDependencies) {
  return async (_req: Request, res: Response): Promise<void> => {
    const [database, temporal] = await Promise.all([
      answersInTime(pingDatabase()),
      answersInTime(syncRuns.ping(DEADLINE_MS)),
    ]);
    const missing = [...(database ? [] : ['database' as const]), ...(temporal ? [] : ['temporal' as const])];
    res.status(missing.length === 0 ? 200 : 503);
    answer(res, Answer, { status: missing.length === 0 ? 'ready' : 'not-ready', missing });
  };
}

async function answersInTime(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), DEADLINE_MS);
  });
  const answered = ping.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
