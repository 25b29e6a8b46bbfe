import { Button, Group, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import type { Role } from '../../api/session.ts';
import { asDay } from '../../i18n/format.ts';
import { useAct } from '../../parts/act.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Sure } from '../../parts/sure.tsx';
import { OneTime } from './one-time.tsx';

const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

export function Tokens() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const [made, setMade] = useState<string | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: ['tokens'] });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const days = Number(form.get('days'));
    void acting.act('create', async () => {
      const body = {
        name: String(form.get('name')),
        role: String(form.get('role')) as Role,
        ...(days > 0 ? { expiresInDays: days } : {}),
      };
      setMade((await answered(api.POST('/api/v1/tokens', { body }))).token);
      await again();
    });
  }

  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('settings.tokens')}
      </Title>
      <Text size="sm" mb="sm">
        {t('settings.tokensLead')}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput name="name" label={t('common.name')} required maxLength={60} />
          <NativeSelect
            name="role"
            label={t('settings.role')}
            data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
          <NumberInput name="days" label={t('settings.days')} min={1} max={3650} hideControls />
          <Button type="submit" variant="default" loading={acting.busy !== null}>
            {t('settings.newToken')}
          </Button>
        </Group>
      </form>
      {acting.failure}
      <OneTime title={t('settings.tokenOnce')} text={made} />
      <PagedTable
        queryKey={['tokens']}
        page={(after) => answered(api.GET('/api/v1/tokens', { params: { query: after ? { after } : {} } }))}
        heads={[
          t('common.name'),
          t('settings.role'),
          t('common.state'),
          t('settings.expires'),
          t('settings.lastUsed'),
          t('common.actions'),
        ]}
        empty={{ title: t('settings.noTokens') }}
        row={({ id, name, role, state, expiresAt, lastUsedAt }) => ({
          key: id,
          cells: [
            name,
            t(`roles.${role}`),
            t(`settings.tokenState.${state}`),
            expiresAt ? asDay(expiresAt) : t('settings.neverExpires'),
            lastUsedAt ? asDay(lastUsedAt) : t('common.none'),
            state === 'active' ? (
              <Sure
                key="revoke"
                danger
                label={t('settings.revoke')}
                lead={t('settings.revokeLead', { name })}
                run={async () => {
                  await answered(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));
                  await again();
                }}
              />
            ) : null,
          ],
        })}
      />
    </section>
  );
}
