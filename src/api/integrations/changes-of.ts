import { expectedInterval } from '../../domain/incremental/expected-interval.ts';
import type { Integration, IntegrationChanges, IntegrationSecrets } from '../../ports/integration-store.ts';
import { mergeCertificates } from '../certificates/settings-body.ts';
import { mergeSchedule } from '../schedule/schedule-body.ts';
import type { ChangeBody } from './integration-body.ts';
import { mergeSafety } from './safety-body.ts';
import { mergeSettings } from './settings-body.ts';

/**
 * What a PATCH changes. A secret is meant for one host: it is dropped when the host changes and no new one comes along,
 * so that nobody can have it sent elsewhere by changing an address. What was probed of one portal is not true of another,
 * and at an address that all customers share the key is what chooses the portal.
 */
export function changesOf(former: Integration, body: ChangeBody): IntegrationChanges {
  const { clientSecret, ...personio } = body.personio ?? {};
  const { apiKey, webhookSecret, ...lms } = body.lms ?? {};
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.personio ? { personio: { ...former.personio, ...personio } } : {}),
    ...(body.lms ? { lms: { ...former.lms, ...lms } } : {}),
    ...scheduleChanges(former, body),
    ...(body.settings ? { settings: mergeSettings(former.settings, body.settings) } : {}),
    ...(body.certificates ? { certificates: mergeCertificates(former.certificates, body.certificates) } : {}),
    ...(body.safety ? { safety: mergeSafety(former.safety, body.safety) } : {}),
    ...(apiKey !== undefined || (lms.baseUrl !== undefined && lms.baseUrl !== former.lms.baseUrl)
      ? { probed: null }
      : {}),
    secrets: {
      ...secret('clientSecret', clientSecret, former.personio.baseUrl, personio.baseUrl),
      ...secret('apiKey', apiKey, former.lms.baseUrl, lms.baseUrl),
      ...secret('webhookSecret', webhookSecret, former.lms.baseUrl, lms.baseUrl),
    },
  };
}

/** How often a sync is expected follows the schedule, unless somebody said something else. */
function scheduleChanges(
  { schedule: former, syncIntervalMinutes: expected }: Integration,
  { schedule: given, syncIntervalMinutes }: ChangeBody,
): Pick<IntegrationChanges, 'schedule' | 'syncIntervalMinutes'> {
  const schedule = given && mergeSchedule(former, given);
  const follows = schedule && expected === expectedInterval(former) ? expectedInterval(schedule) : undefined;
  const interval = syncIntervalMinutes === undefined ? follows : syncIntervalMinutes;
  return { ...(schedule && { schedule }), ...(interval === undefined ? {} : { syncIntervalMinutes: interval }) };
}

function secret(
  part: keyof IntegrationSecrets,
  given: string | null | undefined,
  formerUrl: string,
  url: string | undefined,
) {
  if (given !== undefined) return { [part]: given };
  return isElsewhere(formerUrl, url) ? { [part]: null } : {};
}

function isElsewhere(formerUrl: string, url: string | undefined): boolean {
  return url !== undefined && new URL(url).origin !== new URL(formerUrl).origin;
}
