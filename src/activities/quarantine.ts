import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { quarantineEndMail, quarantineMail } from '../domain/quarantine/quarantine-mail.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Integration, IntegrationStore } from '../ports/integration-store.ts';
import { type MailDeps, sendOnce } from './send-once.ts';

export interface QuarantineDeps extends MailDeps {
  readonly integrations: IntegrationStore;
}

interface Cause {
  readonly runId: RunId;
  readonly code: ProblemCode;
  readonly since: Date;
}

/** Nothing starts any more until a check goes well; says so once. */
export async function enterQuarantine(
  deps: QuarantineDeps,
  integrationId: IntegrationId,
  { runId, code, since }: Cause,
): Promise<void> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration || (integration.quarantine !== null && integration.quarantine.runId !== runId)) return;
  await deps.integrations.change(integrationId, { quarantine: { code, runId, since: since.toISOString() } });
  const { recipients, language } = integration.settings.summary;
  const mail = { to: recipients, ...quarantineMail(integration.name, code, language) };
  await sendOnce(deps, { runId, integrationId, purpose: 'quarantine' }, mail);
}

/**
 * As above, where no run was refused but a look by itself. `since` is the same for each attempt of that look: the mail comes first, and
 * once, so that an attempt that dies in between leaves neither a silent quarantine nor a second mail.
 */
export async function enterQuarantineWithoutRun(
  deps: QuarantineDeps,
  integration: Pick<Integration, 'id' | 'name' | 'settings'>,
  { code, since }: Omit<Cause, 'runId'>,
): Promise<void> {
  const { id: integrationId, name, settings } = integration;
  const { recipients, language } = settings.summary;
  const mail = { to: recipients, ...quarantineMail(name, code, language) };
  const at = since.toISOString();
  await sendOnce(deps, { runId: null, integrationId, purpose: `quarantine ${at}` }, mail);
  await deps.integrations.change(integrationId, { quarantine: { code, runId: null, since: at } });
}

/**
 * After a check without errors. Answers whether there was a quarantine to end; says so once. What so many people were refused
 * for has been put right by now, so that their changes need not be tried one by one.
 */
export async function endQuarantine(
  deps: QuarantineDeps & { readonly cases: Pick<CaseStore, 'tryAllAgain'> },
  integrationId: IntegrationId,
): Promise<boolean> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration?.quarantine) return false;
  const { since, runId } = integration.quarantine;
  if (runId !== null) await deps.cases.tryAllAgain(integrationId, runId);
  await deps.integrations.change(integrationId, { quarantine: null });
  const { recipients, language } = integration.settings.summary;
  const mail = { to: recipients, ...quarantineEndMail(integration.name, language) };
  await sendOnce(deps, { runId: null, integrationId, purpose: `quarantine-ended ${since}` }, mail);
  return true;
}
