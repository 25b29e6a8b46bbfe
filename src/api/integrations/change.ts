import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { UnsavedIntegration } from '../../ports/connections.ts';
import type {
  ChangeRefusal,
  Integration,
  IntegrationChanges,
  IntegrationStore,
} from '../../ports/integration-store.ts';
import { beginTransfer } from '../certificates/begin-transfer.ts';
import { requireFileable } from '../certificates/require-fileable.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { notFound } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { flag } from '../http/flag.ts';
import { languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { requireSoundSchedule } from '../schedule/schedule-errors.ts';
import { changesOf } from './changes-of.ts';
import { integrationOf } from './find-integration.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';
import { ChangeBody } from './integration-body.ts';
import { lmsFaults } from './lms-part.ts';
import { conditionsOfMove, movedSettings } from './moved-settings.ts';
import { refusedChange } from './refused-change.ts';
import { requireActivation } from './require-activation.ts';
import { requireFittingRows } from './require-fitting-rows.ts';
import { requireHosts } from './require-hosts.ts';
import { ETAG, etagOf, IfMatch, requireMatch } from './revision.ts';
import { refuseFaults, requireSoundSettings } from './settings-errors.ts';

const ATTEMPTS = 5;

export const changeIntegration = endpoint({
  operationId: 'changeIntegration',
  method: 'patch',
  path: '/api/v1/integrations/{id}',
  tag: 'Integrations',
  summary: 'Change an integration',
  description:
    'What is left out stays. Name, addresses, credentials, rates, `syncIntervalMinutes`, `settings.summary`, `safety`, `schedule` and `certificates` take effect at once. All other settings decide what is planned for whom: they go through the draft, or in here with `activate=true`. A run that goes on keeps the settings it began with. Without `If-Match` the last one who writes a field wins.',
  role: 'admin',
  query: z.strictObject({
    activate: flag.meta({ description: 'Settings take effect at once, without a draft and its preview.' }),
  }),
  headers: IfMatch,
  body: ChangeBody,
  answers: { 200: { description: 'The integration as it is now', schema: IntegrationAnswer, headers: ETAG } },
  errors: [
    'integration-not-found',
    'name-taken',
    'run-goes-on',
    'portal-in-use',
    'changed-meanwhile',
    'host-not-allowed',
    'invalid-settings',
    'needs-activation',
    ...VENDOR_PROBLEMS,
  ],
  handle:
    (deps) =>
    async ({ query: { activate }, body, headers, caller, req }) => {
      const language = languageOf(req);
      const requireRows = requireFittingRows(deps.offeredNow, language);
      const requireFiling = requireFileable(deps.certificatesNow, language);
      for (let attempt = 1; ; attempt++) {
        const former = await integrationOf(req, deps.integrations);
        requireMatch(headers['if-match'], former);
        const by = { activates: activate, name: caller.name };
        const changed = await change(former, body, by, deps, language, { requireRows, requireFiling });
        if (changed === null) throw notFound('integration');
        if (typeof changed === 'object' && 'revision' in changed) {
          if (body.schedule || body.certificates || body.name !== undefined)
            await deps.schedules.follow(changed, body.schedule?.paused === false);
          if (body.certificates) await beginTransfer(deps, changed, body.certificates);
          const shown = await integrationAnswer(changed, deps.integrations, language);
          return { status: 200, headers: etagOf(changed), body: shown };
        }
        // another look: If-Match is asked again, and without it the change is made to what is there now
        if (changed !== 'changed-meanwhile' || attempt >= ATTEMPTS) throw refusal(changed, former, body);
      }
    },
});

/** Ask each vendor once, however often the change is tried. */
interface VendorChecks {
  readonly requireRows: ReturnType<typeof requireFittingRows>;
  readonly requireFiling: ReturnType<typeof requireFileable>;
}

/** Looks at everything as `former` has it, and writes only if it still is so. */
async function change(
  former: Integration,
  body: ChangeBody,
  by: { readonly activates: boolean; readonly name: string },
  { integrations, capabilitiesOf, checkHost, clock }: ApiDependencies,
  language: Language,
  { requireRows, requireFiling }: VendorChecks,
): Promise<Integration | ChangeRefusal | null> {
  const changes = changesOf(former, body);
  const asked = async () => (body.personio || body.lms ? afterwards(former, changes, integrations) : former.id);
  if (changes.lms) refuseFaults(lmsFaults(changes.lms, body.lms?.webhookSecret, capabilitiesOf(former.kind)), language);
  requireHosts({ ...former, ...changes }, checkHost, language);
  if (changes.schedule) requireSoundSchedule(changes.schedule, clock.now());
  if (changes.settings) {
    const can = capabilitiesOf(former.kind);
    requireSoundSettings(changes.settings, can, language);
    if (!by.activates) requireActivation(former.settings, changes.settings);
    await requireRows({ inForce: former.settings, wanted: changes.settings, of: await asked() }, can);
  }
  if (changes.certificates)
    await requireFiling({ inForce: former.certificates, wanted: changes.certificates, of: await asked() });
  const only = { revision: former.revision, ...conditionsOfMove(movedSettings(former, body)) };
  return integrations.change(former.id, { ...changes, activatedBy: by.name }, only);
}

/** Where addresses or secrets change with the settings, the new ones are what is asked. */
async function afterwards(
  { id, kind, personio, lms, probed, settings }: Integration,
  changes: IntegrationChanges,
  integrations: Pick<IntegrationStore, 'secrets'>,
): Promise<UnsavedIntegration> {
  const { secrets, ...others } = changes;
  return {
    kind,
    personio,
    lms,
    probed,
    settings,
    ...others,
    secrets: { ...(await integrations.secrets(id)), ...secrets },
  };
}

function refusal(why: ChangeRefusal, former: Integration, body: ChangeBody) {
  return refusedChange(why, {
    name: body.name ?? former.name,
    meanwhile: `${movedSettings(former, body).join(', ')} cannot be changed now`,
    afterwards: 'change it; name, settings and rates can be changed at any time',
  });
}
