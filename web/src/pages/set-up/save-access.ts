import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { suggestedScope } from './suggested-scope.ts';
import { accessBody, completeCondition, type SetUp } from './values.ts';

type Integration = Schemas['Integration'];

export function createIntegration(values: SetUp): Promise<Integration> {
  const { name, kind, clientSecret, apiKey, match, conditions } = values;
  const { personio, lms } = accessBody(values);
  const body = {
    ...{ name, kind },
    personio: { ...personio, clientSecret },
    lms: { ...lms, apiKey },
    settings: { scope: { match, conditions: conditions.map(completeCondition) } },
  };
  return answered(api.POST('/api/v1/integrations', { body }));
}

/** `known`: the revision that was shown. */
export function saveAccess(id: string, values: SetUp, known: { 'if-match'?: string }): Promise<Integration> {
  const params = { path: { id }, header: known };
  const body = { name: values.name, ...accessBody(values) };
  return answered(api.PATCH('/api/v1/integrations/{id}', { params, body }));
}

/** The check looks at the scope that is saved: it must not miss an attribute where Personio has another one for this. */
export async function saveScopeThatIsThere(made: Integration, labels: readonly string[]): Promise<Integration> {
  const { id, kind, settings } = made;
  const conditions = suggestedScope(kind, labels);
  if (conditions[0]?.attribute === settings.scope.conditions[0]?.attribute) return made;
  const params = { path: { id }, query: { activate: 'true' as const } };
  const body = { settings: { scope: { match: settings.scope.match, conditions } } };
  return answered(api.PATCH('/api/v1/integrations/{id}', { params, body }));
}
