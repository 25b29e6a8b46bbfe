import { answered } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { commandLine } from '../own-name.ts';
import { integrationInput, type Json } from './body.ts';
import type { IntegrationOptions } from './options.ts';
import { secretOf } from './secrets.ts';
import { printIntegration } from './show.ts';

export async function create(session: Session, options: IntegrationOptions, name: string | undefined): Promise<void> {
  const { body: given } = integrationInput(name, options);
  const { personio, lms, ...rest } = given as Record<string, Json | undefined>;
  const clientSecret = personio?.clientSecret ?? (await secretOf('clientSecret', options.clientSecretFile));
  const apiKey = lms?.apiKey ?? (await secretOf('apiKey', options.apiKeyFile));
  const file = options.webhookSecretFile; // not every LMS calls, so that nobody is asked for it
  const calls = file === undefined ? {} : { webhookSecret: await secretOf('webhookSecret', file) };
  const body = { ...rest, personio: { ...personio, clientSecret }, lms: { ...lms, apiKey, ...calls } };
  const created = await answered(session.api.POST('/api/v1/integrations', { body: body as never }));
  await printIntegration(session, created);
  session.out.say(`\nSet up. See whether it can work: ${commandLine(`integration check ${created.name}`)}`);
}
