import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { asTime } from '../../i18n/format.ts';
import { ActButton, useAct } from '../../parts/act.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { StateBadge, type Tone } from '../../parts/state-badge.tsx';
import { Answer } from '../../parts/states.tsx';
import { Sure } from '../../parts/sure.tsx';

const TONES: Record<Schemas['Webhook']['state'], Tone> = {
  off: 'quiet',
  active: 'good',
  pending: 'busy',
  blocked: 'bad',
};

/** Whether Personio calls when somebody changes: its address, its state, and what stands in the way. */
export function Webhook({ integration: { id } }: { integration: Schemas['Integration'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const acting = useAct();
  const params = { path: { id } };
  const queryKey = ['integrations', id, 'webhook'];
  const query = useQuery({
    queryKey,
    queryFn: () => answered(api.GET('/api/v1/integrations/{id}/webhook', { params })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'pending' ? 5_000 : false),
  });

  async function after(call: Promise<Schemas['Webhook']>) {
    queries.setQueryData(queryKey, await call);
  }

  return (
    <Stack maw={720}>
      <Text size="sm">{t('settings.webhook.lead')}</Text>
      <Answer query={query}>
        {({ wanted, state, url, checkedAt, lastEventAt, problems }) => (
          <Stack>
            <Group>
              <StateBadge tone={TONES[state]}>{t(`settings.webhook.state.${state}`)}</StateBadge>
              <Text size="sm" c="dimmed">
                {[
                  lastEventAt
                    ? t('settings.webhook.lastEvent', { time: asTime(lastEventAt) })
                    : t('settings.webhook.noEvent'),
                  checkedAt && t('settings.webhook.checked', { time: asTime(checkedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Group>
            {url === null ? (
              <Alert variant="outline" color="yellow" title={t('settings.webhook.noUrl')}>
                <Text size="sm">{t('settings.webhook.noUrlRemedy')}</Text>
              </Alert>
            ) : (
              <div>
                <Text size="sm">{t('settings.webhook.url')}</Text>
                <Code block className="example">
                  {url}
                </Code>
              </div>
            )}
            <ProblemList problems={problems} />
            {acting.failure}
            <Group>
              <ActButton
                name="switch"
                on={acting}
                variant={wanted === 'on' ? 'default' : 'filled'}
                run={() =>
                  after(
                    answered(
                      api.PUT('/api/v1/integrations/{id}/webhook', {
                        params,
                        body: { wanted: wanted === 'on' ? 'off' : 'on' },
                      }),
                    ),
                  )
                }
              >
                {t(wanted === 'on' ? 'settings.webhook.switchOff' : 'settings.webhook.switchOn')}
              </ActButton>
              {wanted === 'on' && (
                <>
                  <ActButton
                    name="check"
                    on={acting}
                    run={() => after(answered(api.POST('/api/v1/integrations/{id}/webhook/check', { params })))}
                  >
                    {t('settings.webhook.check')}
                  </ActButton>
                  <Sure
                    label={t('settings.webhook.rotate')}
                    lead={t('settings.webhook.rotateLead')}
                    run={() => after(answered(api.POST('/api/v1/integrations/{id}/webhook/rotate', { params })))}
                  />
                </>
              )}
            </Group>
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}
