import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../../src/client/schema.d.ts';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { knownRevision, steppedFrom } from '../../api/known-revision.ts';
import { useAct } from '../../parts/act.tsx';

type Change = NonNullable<paths['/api/v1/integrations/{id}']['patch']['requestBody']>['content']['application/json'];

/** Saves part of an integration as it was when the form was filled, in force at once, and says that it did. */
export function useChange({ id, revision }: Pick<Schemas['Integration'], 'id' | 'revision'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [done, setDone] = useState(false);
  const [loaded] = useState(revision);

  async function change(body: Change): Promise<void> {
    setDone(false);
    const header = knownRevision(id, loaded);
    const params = { path: { id }, query: { activate: 'true' as const }, header };
    steppedFrom(header, await answered(api.PATCH('/api/v1/integrations/{id}', { params, body })));
    setDone(true);
    await queries.invalidateQueries({ queryKey: ['integrations'] });
  }

  const outcome = (
    <>
      {acting.failure}
      {done && acting.busy === null && <Alert variant="outline" role="status" title={t('common.saved')} />}
    </>
  );
  return { change, acting, outcome };
}
