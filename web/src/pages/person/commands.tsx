import { Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { Sure } from '../../parts/sure.tsx';
import { useMay } from '../../parts/use-session.ts';
import { Invite } from './invite.tsx';

export function PersonCommands({ person }: { person: Schemas['Person'] }) {
  const { integrationId, employeeId, hold, erasedAt } = person;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct();
  const [mayRun, maySet] = [useMay('operator'), useMay('admin')];
  const params = { path: { id: integrationId, employeeId } };
  const again = () => queries.invalidateQueries({ queryKey: ['people'] });
  const toRun = ({ id }: { id: string }) => navigate({ to: '/runs/$id', params: { id } });

  return (
    <Stack gap="sm">
      <Group>
        {mayRun && (
          <ActButton
            name="sync"
            on={acting}
            variant="filled"
            run={async () =>
              toRun(await answered(api.POST('/api/v1/integrations/{id}/people/{employeeId}/sync', { params })))
            }
          >
            {t('person.sync')}
          </ActButton>
        )}
        {mayRun && <Invite key={employeeId} person={person} />}
        {mayRun && !hold && (
          <ActButton
            name="hold"
            on={acting}
            run={async () => {
              await answered(api.PUT('/api/v1/integrations/{id}/people/{employeeId}/hold', { params }));
              await again();
            }}
          >
            {t('person.hold')}
          </ActButton>
        )}
        {maySet && hold && (
          <ActButton
            name="release"
            on={acting}
            run={async () => {
              await answered(api.DELETE('/api/v1/integrations/{id}/people/{employeeId}/hold', { params }));
              await again();
            }}
          >
            {t('person.releaseHold')}
          </ActButton>
        )}
        {maySet && !erasedAt && (
          <Sure
            danger
            label={t('person.erase')}
            lead={t('person.eraseLead')}
            type={{ label: t('person.eraseConfirm'), text: employeeId }}
            run={async () => {
              await answered(api.DELETE('/api/v1/people/{employeeId}', { params: { path: { employeeId } } }));
              await again();
            }}
          />
        )}
        {maySet && erasedAt && (
          <ActButton
            name="readmit"
            on={acting}
            run={async () => {
              await answered(api.POST('/api/v1/people/{employeeId}/readmit', { params: { path: { employeeId } } }));
              await again();
            }}
          >
            {t('person.readmit')}
          </ActButton>
        )}
      </Group>
      {acting.failure}
    </Stack>
  );
}
