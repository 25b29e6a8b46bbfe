import { z } from 'zod';
import { CHOICES, ENCODINGS } from '../../domain/mapping/field-type.ts';
import { PROBLEM_CODES } from '../../domain/problem.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import { DRIFT_POLICIES, GROUP_ATTRIBUTES } from '../../domain/settings.ts';
import { EMPLOYEE_STATUSES } from '../../domain/status.ts';
import { LMS_KINDS } from '../../ports/connection.ts';
import type { Integration, IntegrationStore, Quarantine } from '../../ports/integration-store.ts';
import { CertificateSettingsAnswer, certificateSettingsAnswer } from '../certificates/settings-answer.ts';
import { draftInShort } from '../draft/draft-in-short.ts';
import { ProbedAnswer } from '../probe/probed-answer.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { ScheduleSettingsAnswer } from '../schedule/schedule-answer.ts';
import { LMS_EVENTS_PATH } from '../webhooks/lms-events-path.ts';
import { missingSecrets } from './missing-secrets.ts';
import { SafetyAnswer } from './safety-answer.ts';

const Condition = z.strictObject({
  attribute: z.string(),
  operator: z.enum(['equals', 'not-equals', 'one-of', 'present', 'absent']),
  value: z.string().optional(),
  values: z.array(z.string()).readonly().optional(),
});

/** One attribute that feeds one field, as the settings have it. */
const MappingRow = z.strictObject({
  attribute: z.string(),
  field: z.string(),
  choice: z.enum(CHOICES).exactOptional(),
  encoding: z.enum(ENCODINGS).exactOptional(),
});

export const SettingsAnswer = z
  .strictObject({
    scope: z.strictObject({ match: z.enum(['all', 'any']), conditions: z.array(Condition).readonly() }),
    invitations: z.enum(['automatic', 'by-hand']),
    groupAttributes: z.array(z.enum(GROUP_ATTRIBUTES)).readonly(),
    customAttributes: z.strictObject({
      enabled: z.boolean(),
      assignments: z.array(MappingRow).readonly(),
    }),
    statusMap: z.partialRecord(z.enum(EMPLOYEE_STATUSES), z.string()),
    createInactive: z.boolean(),
    outOfScope: z.enum(['leave', 'deactivate']),
    dates: z.strictObject({
      create: z.enum(['when-seen', 'on-hire-date']),
      daysBeforeHire: z.number().int(),
      lastDay: z.enum(['ignore', 'end-access']),
      graceDays: z.number().int(),
    }),
    externalId: z.enum(['where-empty', 'overwrite', 'ignore']),
    memberships: z.enum(['add-only', 'managed']),
    drift: z.strictObject({
      otherwise: z.enum(DRIFT_POLICIES),
      fields: z.record(z.string(), z.enum(DRIFT_POLICIES)),
    }),
    connector: z.record(z.string(), z.boolean()).exactOptional(),
    summary: z.strictObject({ recipients: z.array(z.string()).readonly(), language: z.enum(['de', 'en']) }),
  })
  .meta({ id: 'Settings' });

/** Named field by field: a secret has no place to slip through. */
export const IntegrationAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(LMS_KINDS),
    personio: z.object({ baseUrl: z.string(), clientId: z.string(), requestsPerMinute: z.number().int().nullable() }),
    lms: z.object({
      baseUrl: z.string(),
      requestsPerMinute: z.number().int().nullable(),
      pageSize: z.number().int().nullable(),
      apiUser: z.string().exactOptional(),
    }),
    settings: SettingsAnswer,
    settingsVersion: z
      .number()
      .int()
      .meta({ description: 'Counts up with every change of `settings` but those of `summary`.' }),
    safety: SafetyAnswer,
    schedule: ScheduleSettingsAnswer,
    certificates: CertificateSettingsAnswer,
    draft: z
      .object({ changes: z.array(z.string()), outdated: z.boolean() })
      .nullable()
      .meta({ description: 'Settings that wait for their activation, in short; null where there are none.' }),
    revision: z.number().int().meta({ description: 'Counts up with every change; the `ETag`.' }),
    syncIntervalMinutes: z.number().int().nullable(),
    probed: ProbedAnswer.nullable().meta({
      description: 'What `matrikel probe` found out about the portal; null until then.',
    }),
    quarantine: z
      .object({
        code: z.enum(PROBLEM_CODES),
        message: z.string(),
        remedy: z.string(),
        runId: z.string().nullable(),
        since: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'Why no run may start, until a check goes well; null while all is well.' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    problems: z.array(ProblemAnswer),
    links: z.object({
      ...{ self: z.string(), runs: z.string(), check: z.string(), draft: z.string(), schedule: z.string() },
      ...{ webhook: z.string(), certificates: z.string(), certificateTransfer: z.string() },
      lmsEvents: z.string().exactOptional().meta({
        description: 'Where the LMS sends its events; only where `lms.webhookSecret` is set.',
      }),
    }),
  })
  .meta({ id: 'Integration' });

export async function integrationAnswer(
  integration: Integration,
  store: IntegrationStore,
  language: Language,
): Promise<z.input<typeof IntegrationAnswer>> {
  const self = `/api/v1/integrations/${integration.id}`;
  const secrets = await store.secrets(integration.id);
  const missing = missingSecrets(secrets);
  return {
    ...integration,
    certificates: certificateSettingsAnswer(integration.certificates),
    quarantine: integration.quarantine && quarantineInWords(integration.quarantine, language),
    draft: integration.draft && draftInShort(integration, integration.draft),
    createdAt: integration.createdAt.toISOString(),
    updatedAt: integration.updatedAt.toISOString(),
    problems: missing.map((problem) => problemAnswer(problem, language)),
    links: {
      self,
      runs: `/api/v1/runs?integration=${integration.id}`,
      check: `${self}/check`,
      draft: `${self}/draft`,
      schedule: `${self}/schedule`,
      webhook: `${self}/webhook`,
      certificates: `${self}/certificates`,
      certificateTransfer: `${self}/certificate-transfer`,
      ...(secrets.webhookSecret ? { lmsEvents: LMS_EVENTS_PATH.replace('{integrationId}', integration.id) } : {}),
    },
  };
}

function quarantineInWords(quarantine: Quarantine, language: Language) {
  const { sentence, remedy } = describeProblem(quarantine, language);
  return { ...quarantine, message: sentence, remedy };
}
