import type { z } from 'zod';
import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { CreateBody } from './integration-body.ts';
import type { SettingsFault } from './settings-fault.ts';

type LmsPart = Omit<z.infer<typeof CreateBody>['lms'], 'apiKey' | 'webhookSecret'>;

/** The way to the LMS, with the address that all of its portals share where none was given. */
export function lmsPart({ baseUrl, ...lms }: LmsPart, can: LmsCapabilities): Integration['lms'] {
  return { baseUrl: baseUrl ?? can.baseUrl ?? '', ...lms };
}

/** What is missing on the way to the LMS, or leads nowhere. */
export function lmsFaults(
  { baseUrl, apiUser }: Integration['lms'],
  webhookSecret: string | null | undefined,
  can: LmsCapabilities,
): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (baseUrl === '') faults.push({ path: 'lms.baseUrl', code: 'base-url-missing', params: {} });
  if (can.apiUser && apiUser === undefined) faults.push({ path: 'lms.apiUser', code: 'api-user-missing', params: {} });
  if (!can.apiUser && apiUser !== undefined) faults.push({ path: 'lms.apiUser', code: 'api-user-unknown', params: {} });
  if (!can.sendsEvents && webhookSecret)
    faults.push({ path: 'lms.webhookSecret', code: 'webhook-secret-unknown', params: {} });
  return faults;
}
