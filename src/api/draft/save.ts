import { z } from 'zod';
import type { Draft, Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { requireFittingRows } from '../integrations/require-fitting-rows.ts';
import { ETAG, etagOf, IfMatch } from '../integrations/revision.ts';
import { mergeSettings, SettingsBody } from '../integrations/settings-body.ts';
import { requireSoundSettings } from '../integrations/settings-errors.ts';
import { changeDraft } from './change-draft.ts';
import { DraftAnswer, draftAnswer } from './draft-answer.ts';
import { draftOf } from './draft-of.ts';
import { rebaseFlag, upToDate } from './up-to-date.ts';

export const saveDraft = endpoint({
  operationId: 'saveDraft',
  method: 'put',
  path: '/api/v1/integrations/{id}/draft',
  tag: 'Integrations',
  summary: 'Draft other settings',
  description:
    'Nothing takes effect until it is activated. Settings that are left out are as in the draft that there is, or as in force where there is none: discard the draft to begin again. `summary` is no part of it, since recipients change directly.',
  role: 'admin',
  query: z.strictObject({ rebase: rebaseFlag }),
  headers: IfMatch,
  body: SettingsBody.omit({ summary: true }),
  answers: { 200: { description: 'The draft as it was saved', schema: DraftAnswer, headers: ETAG } },
  errors: ['integration-not-found', 'invalid-settings', 'changed-meanwhile', 'draft-outdated', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, capabilitiesOf, offeredNow, clock }) =>
    async ({ query: { rebase }, body, headers, caller, req }) => {
      const language = languageOf(req);
      const requireRows = requireFittingRows(offeredNow, language);
      const saved = await changeDraft(req, integrations, headers['if-match'], async (former) => {
        const onto = former.draft && !rebase ? former.draft : await fresh(former, integrations);
        const settings = mergeSettings(onto.settings, body);
        const can = capabilitiesOf(former.kind);
        requireSoundSettings(settings, can, language);
        if (body.customAttributes)
          await requireRows({ inForce: former.settings, wanted: settings, of: former.id }, can);
        const { basedOn } = onto;
        return { draft: { settings, basedOn, savedBy: caller.name, savedAt: clock.now().toISOString() } };
      });
      return { status: 200, headers: etagOf(saved), body: draftAnswer(saved, draftOf(saved)) };
    },
});

/** What is in force, with the changes of a draft on top of it where there is one. */
async function fresh(integration: Integration, store: IntegrationStore): Promise<Pick<Draft, 'settings' | 'basedOn'>> {
  const { draft, settings, settingsVersion: basedOn } = integration;
  return { settings: draft ? await upToDate(integration, true, store) : settings, basedOn };
}
