import { apiAddress } from '../../../src/cli/connect/address.ts';
import { languageOf } from '../../../src/cli/connect/language.ts';
import { reaching } from '../../../src/cli/connect/reach.ts';
import { apiToken } from '../../../src/cli/connect/token.ts';
import type { GlobalOptions } from '../../../src/cli/global-options.ts';
import { answered, createClient, type MatrikelClient, type Schemas } from '../../../src/client/index.ts';
import type { AttributeDefinition } from '../../../src/domain/attribute-catalogue.ts';
import type { FieldKey } from '../../../src/domain/ids.ts';
import type { IntegrationSettings } from '../../../src/domain/settings.ts';
import type { Blueprint } from '../stage/blueprint.ts';

/** Settings and catalogues of a real integration. Nobody's data is asked for, and nothing is written. */
export async function ownBlueprint(id: string, options: GlobalOptions): Promise<Blueprint> {
  const api = openApi(options);
  const params = { params: { path: { id } } };
  const integration = await answered(api.GET('/api/v1/integrations/{id}', params));
  const [attributes, fields, groups] = await Promise.all([
    answered(api.GET('/api/v1/integrations/{id}/catalogue/attributes', params)),
    answered(api.GET('/api/v1/integrations/{id}/catalogue/fields', params)),
    answered(api.GET('/api/v1/integrations/{id}/catalogue/groups', params)),
  ]);
  return {
    kind: integration.kind,
    settings: withoutRecipients(integration),
    ...('safety' in integration ? { safety: integration.safety as object } : {}),
    attributes: attributes.items.map(({ key, label, type, universalId, options: choices }) => ({
      key: key as AttributeDefinition['key'],
      label,
      type,
      universalId,
      options: choices,
    })),
    fields: fields.items.map(({ key, label, type, allowed }) => ({
      key: key as FieldKey,
      label,
      ...(type ? { type } : {}),
      ...(allowed ? { allowed } : {}),
    })),
    groups: groups.items.map(({ name }) => name),
  };
}

/** A rehearsal mails nobody. */
function withoutRecipients({ settings }: Schemas['Integration']): Partial<IntegrationSettings> {
  return { ...settings, summary: { ...settings.summary, recipients: [] } } as Partial<IntegrationSettings>;
}

function openApi({ api, tokenFile, language }: GlobalOptions): MatrikelClient {
  const address = apiAddress(api, process.env);
  const token = apiToken(tokenFile, address, process.env);
  const fetch = reaching({ url: address.url, language: languageOf(language, process.env) });
  return createClient({ baseUrl: address.url, token, fetch });
}
