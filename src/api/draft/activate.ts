import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { IntegrationAnswer, integrationAnswer } from '../integrations/integration-answer.ts';
import { requireFittingRows } from '../integrations/require-fitting-rows.ts';
import { ETAG, etagOf, IfMatch } from '../integrations/revision.ts';
import { requireSoundSettings } from '../integrations/settings-errors.ts';
import { changeDraft } from './change-draft.ts';
import { rebaseFlag, upToDate } from './up-to-date.ts';

export const activateDraft = endpoint({
  operationId: 'activateDraft',
  method: 'post',
  path: '/api/v1/integrations/{id}/draft/activate',
  tag: 'Integrations',
  summary: 'Put the draft into force',
  description:
    'The settings get a new version, and the next run looks at everybody anew; a run that goes on keeps the settings it began with.',
  role: 'admin',
  query: z.strictObject({ rebase: rebaseFlag }),
  headers: IfMatch,
  answers: { 200: { description: 'The integration as it is now', schema: IntegrationAnswer, headers: ETAG } },
  errors: [
    'integration-not-found',
    'no-draft',
    'changed-meanwhile',
    'draft-outdated',
    'invalid-settings',
    ...VENDOR_PROBLEMS,
  ],
  handle:
    ({ integrations, capabilitiesOf, offeredNow }) =>
    async ({ query: { rebase }, headers, caller, req }) => {
      const language = languageOf(req);
      const requireRows = requireFittingRows(offeredNow, language);
      const activated = await changeDraft(req, integrations, headers['if-match'], async (former) => {
        const settings = await upToDate(former, rebase, integrations);
        const can = capabilitiesOf(former.kind);
        requireSoundSettings(settings, can, language);
        await requireRows({ inForce: former.settings, wanted: settings, of: former.id }, can);
        return { settings, draft: null, activatedBy: caller.name };
      });
      const shown = await integrationAnswer(activated, integrations, language);
      return { status: 200, headers: etagOf(activated), body: shown };
    },
});
