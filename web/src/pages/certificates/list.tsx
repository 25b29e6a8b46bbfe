import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { asDay } from '../../i18n/format.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { PersonLink } from '../../parts/person-link.tsx';
import { useMay } from '../../parts/use-session.ts';
import { CertificateState } from './certificate-state.tsx';

type Certificate = Schemas['Certificate'];
type Decision = Certificate['decisions'][number];
const STATES: readonly Certificate['state'][] = [
  'found',
  'uploading',
  'unconfirmed',
  'transferred',
  'waiting',
  'failed',
  'dismissed',
  'withdrawn',
];

/** The ledger: where each certificate is, its receipt, and what a person may decide about it. */
export function CertificateList({ integration: { id, name } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const may = useMay('operator');
  const [state, setState] = useState<Certificate['state'] | ''>('');

  async function decide(certificateId: string, decision: Decision) {
    await answered(
      api.POST('/api/v1/integrations/{id}/certificates/{certificateId}/decide', {
        params: { path: { id, certificateId } },
        body: { decision },
      }),
    );
    await queries.invalidateQueries({ queryKey: ['certificates', id] });
  }

  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('certificates.ledger')}
      </Title>
      <NativeSelect
        maw={300}
        label={t('common.state')}
        data={[
          { value: '', label: t('common.all') },
          ...STATES.map((value) => ({ value, label: t(`certificates.state.${value}`) })),
        ]}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as Certificate['state'] | '')}
      />
      {state === 'unconfirmed' && <Text size="sm">{t('certificates.unconfirmedLead')}</Text>}
      {acting.failure}
      <PagedTable
        label={t('certificates.ledger')}
        queryKey={['certificates', id, 'list', state]}
        refetchInterval={15_000}
        page={(before) =>
          answered(
            api.GET('/api/v1/integrations/{id}/certificates', {
              params: { path: { id }, query: { ...(before ? { before } : {}), ...(state ? { state } : {}) } },
            }),
          )
        }
        heads={[
          t('certificates.course'),
          t('common.person'),
          t('certificates.issued'),
          t('common.state'),
          t('common.actions'),
        ]}
        empty={{ title: t('certificates.empty'), lead: t('certificates.emptyLead') }}
        row={(certificate) => ({
          key: certificate.id,
          cells: [
            certificate.title,
            certificate.employeeId && <PersonLink key="person" integration={name} id={certificate.employeeId} />,
            asDay(certificate.issuedOn),
            <CertificateState key="state" certificate={certificate} />,
            may && certificate.decisions.length > 0 ? (
              <Group key="actions" gap="xs">
                {certificate.decisions.map((decision) => (
                  <ActButton
                    key={decision}
                    size="xs"
                    name={`${certificate.id} ${decision}`}
                    on={acting}
                    run={() => decide(certificate.id, decision)}
                  >
                    {t(
                      decision === 'retry' && certificate.state === 'unconfirmed'
                        ? 'certificates.decision.notThere'
                        : `certificates.decision.${decision}`,
                    )}
                  </ActButton>
                ))}
              </Group>
            ) : null,
          ],
        })}
      />
    </Stack>
  );
}
