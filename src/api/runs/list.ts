import { z } from 'zod';
import type { RunId } from '../../domain/ids.ts';
import { RUN_KINDS, type RunKind } from '../../domain/run.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { cursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';
import { filteredBy, integrationFilter } from '../integrations/integration-filter.ts';
import { RunAnswer, runAnswers } from './run-answer.ts';

const Kind = z
  .enum([...RUN_KINDS, 'all'])
  .exactOptional()
  .meta({
    description:
      'Of this kind alone, or `all`. Left out: all but `person`, since there may be hundreds of those between two full syncs.',
  });

/** What somebody sees who does not ask for a kind. */
const OF_EVERYBODY = RUN_KINDS.filter((kind) => kind !== 'person');

function kindsOf(kind: RunKind | 'all' | undefined): { kinds?: readonly RunKind[] } {
  if (kind === 'all') return {};
  return { kinds: kind === undefined ? OF_EVERYBODY : [kind] };
}

export const listRuns = endpoint({
  operationId: 'listRuns',
  method: 'get',
  path: '/api/v1/runs',
  tag: 'Runs',
  summary: 'List runs, newest first',
  role: 'viewer',
  query: z.strictObject({ integration: integrationFilter, kind: Kind, limit, before: cursor }),
  answers: { 200: { description: 'A page of runs', schema: listOf(RunAnswer) } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const all = await deps.integrations.list();
      const only = await filteredBy(query.integration, deps.integrations);
      const before = query.before as RunId | undefined;
      if (before !== undefined) requireCursor('before', (await deps.runs.read(before)) !== null);
      const runs = await deps.runs.list({
        limit: query.limit,
        ...(only ? { integrationId: only.id } : {}),
        ...kindsOf(query.kind),
        ...(before === undefined ? {} : { before }),
      });
      const names = new Map(all.map(({ id, name }) => [id, name]));
      const items = await runAnswers(runs, (id) => names.get(id) ?? '', deps, languageOf(req));
      return { status: 200, body: { items, next: nextOf(runs, query.limit) } };
    },
});
