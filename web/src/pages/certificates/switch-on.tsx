import { Alert, Group, Stack, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { useMay } from '../../parts/use-session.ts';
import { CategoryField } from './category-field.tsx';
import { useCertificatesHint } from './use-certificates-hint.ts';

/** Counted first and begun afterwards, unless somebody wants both at once. */
export function SwitchOn({ integration: { id, kind, certificates } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const may = useMay('admin');
  const hint = useCertificatesHint(kind);
  const [category, setCategory] = useState(certificates.category);
  const [countFirst, setCountFirst] = useState(true);

  async function switchOn() {
    const body = { certificates: { enabled: true, category: category.trim(), paused: countFirst } };
    await answered(api.PATCH('/api/v1/integrations/{id}', { params: { path: { id } }, body }));
    await queries.invalidateQueries({ queryKey: ['integrations'] });
    await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }

  return (
    <Alert variant="outline" title={t('certificates.off')}>
      <Stack gap="sm">
        <Text size="sm">{hint}</Text>
        {may ? (
          <>
            <CategoryField id={id} value={category} onChange={setCategory} />
            <Switch
              label={t('certificates.countFirst')}
              description={t('certificates.countFirstHint')}
              checked={countFirst}
              onChange={(event) => setCountFirst(event.currentTarget.checked)}
            />
            {acting.failure}
            <Group>
              <ActButton name="on" on={acting} variant="filled" disabled={category.trim() === ''} run={switchOn}>
                {t('certificates.switchOn')}
              </ActButton>
            </Group>
          </>
        ) : (
          <Text size="sm">{t('common.needsRole', { role: t('roles.admin') })}</Text>
        )}
      </Stack>
    </Alert>
  );
}
