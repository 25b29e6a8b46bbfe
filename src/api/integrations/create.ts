import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import { expectedInterval } from '../../domain/incremental/expected-interval.ts';
import { NO_SCHEDULE } from '../../domain/incremental/no-schedule.ts';
import { timersOf } from '../../domain/incremental/timers.ts';
import { DEFAULT_SAFETY } from '../../domain/safety-settings.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { beginTransfer } from '../certificates/begin-transfer.ts';
import { requireFileable } from '../certificates/require-fileable.ts';
import { mergeCertificates } from '../certificates/settings-body.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { mergeSchedule } from '../schedule/schedule-body.ts';
import { requireSoundSchedule } from '../schedule/schedule-errors.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';
import { CreateBody } from './integration-body.ts';
import { lmsFaults, lmsPart } from './lms-part.ts';
import { nameTaken } from './name-taken.ts';
import { requireFittingRows } from './require-fitting-rows.ts';
import { requireHosts } from './require-hosts.ts';
import { ETAG, etagOf } from './revision.ts';
import { mergeSafety } from './safety-body.ts';
import { mergeSettings } from './settings-body.ts';
import { refuseFaults, requireSoundSettings } from './settings-errors.ts';

export const createIntegration = endpoint({
  operationId: 'createIntegration',
  method: 'post',
  path: '/api/v1/integrations',
  tag: 'Integrations',
  summary: 'Set up an integration',
  description:
    'Nothing is saved unless all of it is sound. The vendors are not asked, the check does that; only rows of a mapping into fields that the portal itself defines, and certificates that are switched on, are held against them first.',
  role: 'admin',
  body: CreateBody,
  answers: {
    201: {
      description: 'The integration as it was saved',
      schema: IntegrationAnswer,
      headers: { Location: 'Where it is', ...ETAG },
    },
  },
  errors: ['name-taken', 'host-not-allowed', 'invalid-settings', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ body, caller, req }) => {
      const { integrations, schedules, capabilitiesOf, offeredNow, certificatesNow, checkHost, clock } = deps;
      const language = languageOf(req);
      const settings = mergeSettings(DEFAULT_SETTINGS, body.settings);
      const can = capabilitiesOf(body.kind);
      const { apiKey, webhookSecret, ...way } = body.lms;
      const lms = lmsPart(way, can);
      refuseFaults(lmsFaults(lms, webhookSecret, can), language);
      requireHosts({ ...body, lms }, checkHost, language);
      requireSoundSettings(settings, can, language);

      const { clientSecret, ...personio } = body.personio;
      const schedule = mergeSchedule(NO_SCHEDULE, body.schedule);
      requireSoundSchedule(schedule, clock.now());
      const unsaved = { kind: body.kind, personio, lms, settings, probed: null, secrets: { clientSecret, apiKey } };
      await requireFittingRows(offeredNow, language)({ inForce: null, wanted: settings, of: unsaved }, can);
      const certificates = mergeCertificates(NO_CERTIFICATES, body.certificates);
      await requireFileable(certificatesNow, language)({ inForce: null, wanted: certificates, of: unsaved });
      const { name, kind, syncIntervalMinutes = expectedInterval(schedule) } = body;
      const created = await integrations.create({
        ...{ name, kind, personio, lms, settings, schedule, certificates, syncIntervalMinutes },
        safety: mergeSafety(DEFAULT_SAFETY, body.safety),
        secrets: { clientSecret, apiKey, ...(webhookSecret ? { webhookSecret } : {}) },
        activatedBy: caller.name,
      });
      if (!created) throw nameTaken(name);
      if (timersOf(created).length > 0) await schedules.follow(created);
      await beginTransfer(deps, created, body.certificates);
      return {
        status: 201,
        headers: { Location: `/api/v1/integrations/${created.id}`, ...etagOf(created) },
        body: await integrationAnswer(created, integrations, language),
      };
    },
});
