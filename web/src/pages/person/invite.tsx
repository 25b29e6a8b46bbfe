import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, ProblemError } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { orderKey } from '../../api/order-key.ts';
import { Sure } from '../../parts/sure.tsx';

/** One key for as long as no answer came: whoever presses again after a broken connection means the same mail. */
export function Invite({ person: { integrationId, employeeId } }: { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key, setKey] = useState(orderKey);

  async function invite() {
    const params = { path: { id: integrationId, employeeId }, header: { 'idempotency-key': key } };
    const ordered = answered(api.POST('/api/v1/integrations/{id}/people/{employeeId}/invite', { params }));
    const { id } = await ordered.catch((reason: unknown) => {
      if (reason instanceof ProblemError && reason.status < 500) setKey(orderKey()); // refused: the next press is an order of its own
      throw reason;
    });
    setKey(orderKey());
    await navigate({ to: '/runs/$id', params: { id } });
  }

  return <Sure label={t('person.invite')} lead={t('person.inviteSure')} run={invite} />;
}
