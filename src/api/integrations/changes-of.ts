import type { Integration, IntegrationChanges } from '../../ports/integration-store.ts';
import type { ChangeBody } from './integration-body.ts';
import { mergeSettings } from './settings-body.ts';

/**
 * What a PATCH changes. A secret is meant for one host: it is dropped when the host changes and no new one comes along,
 * so that nobody can have it sent elsewhere by changing an address.
 */
export function changesOf(former: Integration, body: ChangeBody): IntegrationChanges {
  const { clientSecret, ...personio } = body.personio ?? {};
  const { apiKey, ...lms } = body.lms ?? {};
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.personio ? { personio: { ...former.personio, ...personio } } : {}),
    ...(body.lms ? { lms: { ...former.lms, ...lms } } : {}),
    ...(body.settings ? { settings: mergeSettings(former.settings, body.settings) } : {}),
    secrets: {
      ...secret('clientSecret', clientSecret, former.personio.baseUrl, personio.baseUrl),
      ...secret('apiKey', apiKey, former.lms.baseUrl, lms.baseUrl),
    },
  };
}

function secret(
  part: 'clientSecret' | 'apiKey',
  given: string | undefined,
  formerUrl: string,
  url: string | undefined,
) {
  if (given !== undefined) return { [part]: given };
  const moved = url !== undefined && new URL(url).origin !== new URL(formerUrl).origin;
  return moved ? { [part]: null } : {};
}
