import { answered } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { type IntegrationInput, integrationInput, type Json } from './body.ts';
import { ifMatch } from './if-match.ts';
import type { IntegrationOptions } from './options.ts';
import { secretOf } from './secrets.ts';
import { printIntegration } from './show.ts';

export interface ChangeOptions extends IntegrationOptions {
  readonly name?: string;
  readonly newClientSecret?: true;
  readonly newApiKey?: true;
  readonly newWebhookSecret?: true;
  readonly ifMatch?: string;
  readonly activate: boolean;
}

export async function change(session: Session, options: ChangeOptions, id: string): Promise<void> {
  const { body: given, shown } = integrationInput(options.name, options);
  const { kind, ...changes } = await withSecrets(given, options);
  if (Object.keys(changes).length === 0) throw new Explained(NOTHING, EXIT.badInput);
  const revision = options.ifMatch ?? (kind === undefined ? undefined : await revisionOf(session, id, kind, shown));
  const query = options.activate ? { activate: 'true' as const } : {};
  const params = { path: { id }, header: ifMatch(revision), query };
  const call = session.api.PATCH('/api/v1/integrations/{id}', { params, body: changes });
  await printIntegration(session, await answered(call));
}

const NOTHING = 'Nothing to change was given. "matrikel integration change --help" lists what can be.';

/** The environment alone changes no secret: what was set for another command would go along unnoticed. */
async function withSecrets(given: Json, options: ChangeOptions): Promise<Json> {
  const { newClientSecret, newApiKey, newWebhookSecret, clientSecretFile, apiKeyFile, webhookSecretFile } = options;
  const body = { ...given };
  if (newClientSecret || clientSecretFile)
    body.personio = { ...(body.personio as Json), clientSecret: await secretOf('clientSecret', clientSecretFile) };
  if (newApiKey || apiKeyFile) body.lms = { ...(body.lms as Json), apiKey: await secretOf('apiKey', apiKeyFile) };
  if (newWebhookSecret || webhookSecretFile) {
    const webhookSecret = await secretOf('webhookSecret', webhookSecretFile);
    body.lms = { ...(body.lms as Json), webhookSecret };
  }
  return body;
}

/**
 * For a file that is an integration as it was shown: its revision, so that it does not take back what somebody else has
 * changed since. Where it is another one's, only its settings are meant.
 */
async function revisionOf(
  { api }: Session,
  id: string,
  kind: unknown,
  shown: IntegrationInput['shown'],
): Promise<string | undefined> {
  const found = await answered(api.GET('/api/v1/integrations/{id}', { params: { path: { id } } }));
  if (kind === found.kind) return shown.id === found.id && shown.revision ? String(shown.revision) : undefined;
  const words = `${found.name} is an integration of ${found.kind}, and stays one: its links mean nothing in another LMS. Set up a new integration.`;
  throw new Explained(words, EXIT.badInput);
}
