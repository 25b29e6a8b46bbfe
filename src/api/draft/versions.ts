import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { countedCursor, limit, listOf, requireCursor } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { SettingsAnswer } from '../integrations/integration-answer.ts';

const SettingsVersionAnswer = z
  .object({
    version: z.number().int(),
    settings: SettingsAnswer,
    activatedBy: z.string().nullable().describe('Name of the token; null where nobody knows.'),
    activatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SettingsVersion' });

export const listSettingsVersions = endpoint({
  operationId: 'listSettingsVersions',
  method: 'get',
  path: '/api/v1/integrations/{id}/settings-versions',
  tag: 'Integrations',
  summary: 'List the versions of the settings',
  description: 'What was in force, since when and by whom; newest first. A run names the version it began with.',
  role: 'viewer',
  query: z.strictObject({ limit, before: countedCursor }),
  answers: { 200: { description: 'A page of versions', schema: listOf(SettingsVersionAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations }) =>
    async ({ query: { limit: most, before }, req }) => {
      const { id } = await integrationOf(req, integrations);
      if (before !== undefined)
        requireCursor(
          'before',
          before.length < 10 && (await integrations.settingsVersion(id, Number(before))) !== null,
        ); // more digits than the column holds
      const page = { limit: most, ...(before === undefined ? {} : { before: Number(before) }) };
      const found = await integrations.settingsVersions(id, page);
      const items = found.map((one) => ({ ...one, activatedAt: one.activatedAt.toISOString() }));
      const last = found.length < most ? undefined : found.at(-1);
      return { status: 200, body: { items, next: last ? String(last.version) : null } };
    },
});
