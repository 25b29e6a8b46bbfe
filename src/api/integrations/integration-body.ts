import { z } from 'zod';
import { LMS_KINDS } from '../../ports/connection.ts';
import { CertificatesBody } from '../certificates/settings-body.ts';
import { name } from '../http/name.ts';
import { ScheduleBody } from '../schedule/schedule-body.ts';
import { baseUrl } from './base-url.ts';
import { SafetyBody } from './safety-body.ts';
import { SettingsBody } from './settings-body.ts';

const DEFAULT_PER_MINUTE = 300;
const MINUTES_OF_A_YEAR = 525_600;

/** Secrets and keys: printable and without blanks, as a line break would end up in a header. */
const credential = z.string().regex(/^[\x21-\x7e]{1,1000}$/, 'must be printable characters without blanks');
const apiUser = credential
  .regex(/^[^:]*$/, 'must not contain a colon')
  .describe('The user name that belongs to the API key, for an LMS that gives one with it.');
const webhookSecret = credential.describe('What the LMS signs with when it calls by itself.');
const syncIntervalMinutes = z
  .number()
  .int()
  .min(1)
  .max(MINUTES_OF_A_YEAR)
  .nullable()
  .describe(
    'How often a sync is expected to succeed; null where it is started by hand only. Left out, it follows the schedule: once a day where there is none.',
  );

const perMinute = z.number().int().min(1).max(100_000).nullable().describe('Calls a minute at most; null is no limit.');
const pageSize = z
  .number()
  .int()
  .min(1)
  .max(1_000)
  .nullable()
  .describe("Learners a page; null is the connector's own.");

export const CreateBody = z.strictObject({
  name,
  kind: z.enum(LMS_KINDS),
  personio: z.strictObject({
    baseUrl: baseUrl.default('https://api.personio.de'),
    clientId: credential,
    clientSecret: credential,
    requestsPerMinute: perMinute.default(DEFAULT_PER_MINUTE),
  }),
  lms: z.strictObject({
    baseUrl: baseUrl
      .exactOptional()
      .describe(
        'Where the API is. Left out: the address that all portals of this kind of LMS share; required where each has its own.',
      ),
    apiUser: apiUser.exactOptional(),
    apiKey: credential,
    webhookSecret: webhookSecret.exactOptional(),
    requestsPerMinute: perMinute.default(DEFAULT_PER_MINUTE),
    pageSize: pageSize.default(null),
  }),
  settings: SettingsBody.default({}),
  safety: SafetyBody.default({}),
  schedule: ScheduleBody.default({}),
  certificates: CertificatesBody.default({}),
  syncIntervalMinutes: syncIntervalMinutes.exactOptional(),
});

/** The kind stays: links of one LMS mean nothing in another. */
export const ChangeBody = z.strictObject({
  name: name.exactOptional(),
  personio: z
    .strictObject({
      baseUrl: baseUrl.exactOptional(),
      clientId: credential.exactOptional(),
      clientSecret: credential.exactOptional(),
      requestsPerMinute: perMinute.exactOptional(),
    })
    .exactOptional(),
  lms: z
    .strictObject({
      baseUrl: baseUrl.exactOptional(),
      apiUser: apiUser.exactOptional(),
      apiKey: credential.exactOptional(),
      webhookSecret: webhookSecret.nullable().exactOptional(),
      requestsPerMinute: perMinute.exactOptional(),
      pageSize: pageSize.exactOptional(),
    })
    .exactOptional(),
  settings: SettingsBody.exactOptional(),
  safety: SafetyBody.exactOptional(),
  schedule: ScheduleBody.exactOptional(),
  certificates: CertificatesBody.exactOptional(),
  syncIntervalMinutes: syncIntervalMinutes.exactOptional(),
});
export type ChangeBody = z.infer<typeof ChangeBody>;
