import type { Request, Response } from 'express';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { bodyOf } from '../http/input.ts';
import { languageOf } from '../http/language.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';
import { CreateBody } from './integration-body.ts';
import { nameTaken } from './name-taken.ts';
import { requireHosts } from './require-hosts.ts';
import { mergeSettings } from './settings-body.ts';
import { requireSoundSettings } from './settings-errors.ts';

/** POST /integrations: 201 with the integration and its Location. Nothing is saved unless all of it is sound. */
export function createIntegration({ integrations, capabilitiesOf, checkHost }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(CreateBody, req);
    const language = languageOf(req);
    const settings = mergeSettings(DEFAULT_SETTINGS, body.settings);
    requireHosts(body, checkHost, language);
    requireSoundSettings(settings, capabilitiesOf(body.kind), language);

    const { clientSecret, ...personio } = body.personio;
    const { apiKey, ...lms } = body.lms;
    const { name, kind } = body;
    const created = await integrations.create({
      name,
      kind,
      personio,
      lms,
      settings,
      secrets: { clientSecret, apiKey },
    });
    if (!created) throw nameTaken(name);
    res.status(201).location(`/api/v1/integrations/${created.id}`);
    answer(res, IntegrationAnswer, await integrationAnswer(created, integrations, language));
  };
}
