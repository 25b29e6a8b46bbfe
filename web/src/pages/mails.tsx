import { useTranslation } from 'react-i18next';
import { answered } from '../api/answered.ts';
import { api } from '../api/client.ts';
import { asTime } from '../i18n/format.ts';
import { OfIntegration } from '../parts/integration-picker.tsx';
import { Page } from '../parts/page.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { TextLink } from '../parts/text-link.tsx';

export function Mails() {
  const { t } = useTranslation();
  return (
    <Page title={t('mails.title')}>
      <OfIntegration>
        {({ id, name }) => (
          <PagedTable
            key={id}
            queryKey={['mails', id]}
            page={(before) =>
              answered(
                api.GET('/api/v1/mails', { params: { query: { integration: name, ...(before ? { before } : {}) } } }),
              )
            }
            heads={[t('mails.subject'), t('mails.to'), t('common.state'), t('common.when')]}
            empty={{ title: t('mails.empty'), lead: t('mails.emptyLead') }}
            row={(mail) => ({
              key: mail.id,
              cells: [
                <TextLink key="mail" to="/mails/$id" params={{ id: mail.id }}>
                  {mail.subject}
                </TextLink>,
                mail.to.join(', ') || t('mails.nobody'),
                t(`mails.status.${mail.status}`),
                asTime(mail.createdAt),
              ],
            })}
          />
        )}
      </OfIntegration>
    </Page>
  );
}
