import type { IntegrationId } from '../../domain/ids.ts';
import type { Webhook, WebhookStore } from '../../ports/webhook-store.ts';

interface Row extends Webhook {
  readonly token: string;
  readonly former: string | null;
}

/** Subscriptions as the store keeps them, unsealed. */
export function memoryWebhooks(): WebhookStore & { readonly rows: Map<IntegrationId, Row> } {
  const rows = new Map<IntegrationId, Row>();
  const change = (id: IntegrationId, changes: Partial<Row>): boolean => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...changes });
    return row !== undefined;
  };
  return {
    rows,
    read: async (id) => rows.get(id) ?? null,
    async tokens(id) {
      const row = rows.get(id);
      return row ? { wanted: row.wanted, token: row.token, former: row.former, toldAt: row.tokenToldAt } : null;
    },
    async want(integrationId, wanted, token) {
      if (change(integrationId, { wanted, checkedAt: null, problem: null })) return;
      const nothing = { subscriptionId: null, enabled: false, tokenToldAt: null, checkedAt: null };
      rows.set(integrationId, {
        ...{ integrationId, wanted, token, former: null, ...nothing, problem: null, lastEventAt: null },
      });
    },
    rotate: async (id, token) => change(id, { token, former: rows.get(id)?.token ?? null, tokenToldAt: null }),
    noteBegun: async (id) => void change(id, { checkedAt: null }),
    settle: async ({ integrationId }, { told, ...found }) =>
      void change(integrationId, { ...found, checkedAt: new Date(), ...(told ? { tokenToldAt: new Date() } : {}) }),
    due: async () => [...rows.keys()],
    hold: async () => ({ release: async () => {} }),
    noteEvents: async (id) => void change(id, { lastEventAt: new Date() }),
    watched: async () => [],
  };
}
