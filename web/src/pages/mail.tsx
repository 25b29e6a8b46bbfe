import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { Page } from '../parts/page.tsx';
import { Answer } from '../parts/states.tsx';

export function MailPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/mails/$id' });
  const mail = useQuery({
    queryKey: ['mails', 'one', id],
    queryFn: () => answered(api.GET('/api/v1/mails/{id}', { params: { path: { id } } })),
  });
  return (
    <Page title={mail.data?.subject ?? t('mails.title')}>
      <Answer query={mail}>
        {(found) => (
          <>
            <Text c="dimmed">
              {t('mails.to')}: {found.to.join(', ') || t('mails.nobody')} · {t(`mails.status.${found.status}`)} ·{' '}
              {asTime(found.createdAt)}
            </Text>
            <iframe
              className="mail-frame"
              title={t('mails.content')}
              sandbox=""
              src={`/api/v1/mails/${encodeURIComponent(id)}/html`}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}
