import { z } from 'zod';
import { LMS_KINDS } from '../../ports/connection.ts';
import { SettingsBody } from './settings-body.ts';

const DEFAULT_PER_MINUTE = 300;

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const name = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, 'must be 1 to 60 of a-z, 0-9 and hyphens')
  .refine((text) => !looksLikeId.test(text), 'must not look like an id');

/** Secrets and keys: printable and without blanks, as a line break would end up in a header. */
const credential = z.string().regex(/^[\x21-\x7e]{1,1000}$/, 'must be printable characters without blanks');
const perMinute = z.number().int().min(1).max(100_000).nullable();

/** Without the slash at the end, since paths are appended. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .transform((url) => url.replace(/\/+$/, ''));

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
    baseUrl: baseUrl.default('https://elearnio.net/backend/user-api/v1'),
    apiKey: credential,
    requestsPerMinute: perMinute.default(DEFAULT_PER_MINUTE),
    pageSize: z.number().int().min(1).max(1_000).nullable().default(null),
  }),
  settings: SettingsBody.default({}),
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
      apiKey: credential.exactOptional(),
      requestsPerMinute: perMinute.exactOptional(),
      pageSize: z.number().int().min(1).max(1_000).nullable().exactOptional(),
    })
    .exactOptional(),
  settings: SettingsBody.exactOptional(),
});
export type ChangeBody = z.infer<typeof ChangeBody>;
