import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { queryOf } from '../http/input.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from './find-integration.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';

const Query = z.strictObject({ language });

/** GET /integrations/{id or name} */
export function readIntegration({ integrations }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const spoken = languageOf(req, queryOf(Query, req).language);
    const integration = await integrationOf(req, integrations);
    answer(res, IntegrationAnswer, await integrationAnswer(integration, integrations, spoken));
  };
}
