import { changedSettings } from '../../domain/draft/settings-changes.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { ApiError } from '../http/api-error.ts';

/** 409 for a change that would have every person planned anew before anybody has seen what comes of it. */
export function requireActivation(inForce: IntegrationSettings, wanted: IntegrationSettings): void {
  const changes = changedSettings(inForce, wanted);
  if (changes.length === 0) return;
  throw new ApiError({
    code: 'needs-activation',
    detail: `Some of this decides what is planned for whom, and takes effect by activation: ${changes.map((name) => `settings.${name}`).join(', ')}. Nothing was changed.`,
    remedy:
      'Save it with PUT /api/v1/integrations/{id}/draft, look at POST .../draft/preview, and put it into force with POST .../draft/activate. Or send this again with ?activate=true, and it is in force at once.',
    errors: changes.map((name) => ({ path: `settings.${name}`, message: 'takes effect by activation' })),
  });
}
