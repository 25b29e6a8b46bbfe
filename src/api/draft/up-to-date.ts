import { rebaseSettings } from '../../domain/draft/settings-changes.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { ApiError } from '../http/api-error.ts';
import { flag } from '../http/flag.ts';
import { draftOf } from './draft-of.ts';

export const rebaseFlag = flag.meta({
  description:
    'Where the settings in force moved on since the draft was made: what the draft changed is put on top of what they are now.',
});

/**
 * The draft's settings as they would come into force, with the recipients of the summary mail as they are now, since those
 * change directly. 412 where the draft would take back what somebody activated meanwhile.
 */
export async function upToDate(
  integration: Integration,
  rebase: boolean,
  store: Pick<IntegrationStore, 'settingsVersion'>,
): Promise<IntegrationSettings> {
  const draft = draftOf(integration);
  const { id, settings: inForce, settingsVersion } = integration;
  if (draft.basedOn === settingsVersion) return { ...draft.settings, summary: inForce.summary };
  const base = rebase ? await store.settingsVersion(id, draft.basedOn) : null;
  if (!base) throw outdated(draft.basedOn, settingsVersion);
  return rebaseSettings(base.settings, draft.settings, inForce);
}

function outdated(basedOn: number, inForce: number): ApiError {
  return new ApiError({
    code: 'draft-outdated',
    detail: `The draft was made from version ${basedOn} of the settings, and version ${inForce} is in force by now. Nothing was done.`,
    remedy:
      "Put the draft's changes on top of what is in force with PUT /api/v1/integrations/{id}/draft?rebase=true and an empty object, then go on. Or discard the draft.",
  });
}
