import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { notFound } from '../http/api-error.ts';
import { bodyOf } from '../http/input.ts';
import { languageOf } from '../http/language.ts';
import { changesOf } from './changes-of.ts';
import { integrationOf } from './find-integration.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';
import { ChangeBody } from './integration-body.ts';
import { nameTaken } from './name-taken.ts';
import { requireHosts } from './require-hosts.ts';
import { requireMayMove } from './require-may-move.ts';
import { requireSoundSettings } from './settings-errors.ts';

/** PATCH /integrations/{id}: what is left out stays. A run that goes on keeps the settings it began with. */
export function changeIntegration(deps: ApiDependencies) {
  const { integrations, capabilitiesOf, checkHost } = deps;
  return async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(ChangeBody, req);
    const language = languageOf(req);
    const former = await integrationOf(req, integrations);
    const changes = changesOf(former, body);
    requireHosts({ ...former, ...changes }, checkHost, language);
    if (changes.settings) requireSoundSettings(changes.settings, capabilitiesOf(former.kind), language);
    await requireMayMove(former, body, deps);

    const changed = await integrations.change(former.id, changes);
    if (changed === 'name-taken') throw nameTaken(body.name ?? '');
    if (changed === null) throw notFound('integration');
    answer(res, IntegrationAnswer, await integrationAnswer(changed, integrations, language));
  };
}
