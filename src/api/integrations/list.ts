import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { queryOf } from '../http/input.ts';
import { language, languageOf } from '../http/language.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';

const Query = z.strictObject({ language });
const Answer = z.object({ items: z.array(IntegrationAnswer) });

/** GET /integrations: all of them, by name; there are few. */
export function listIntegrations({ integrations }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const spoken = languageOf(req, queryOf(Query, req).language);
    const all = await integrations.list();
    answer(res, Answer, { items: await Promise.all(all.map((one) => integrationAnswer(one, integrations, spoken))) });
  };
}
