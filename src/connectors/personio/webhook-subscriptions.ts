import { z } from 'zod';
import type { ListedSubscription } from '../../domain/webhooks/subscription-steps.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { SubscriptionWish, WebhookSubscriptions } from '../../ports/webhook-subscriptions.ts';
import { idText } from '../http/id-text.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import type { PersonioAuth } from './auth.ts';
import { nextPath, V2Page } from './next-page.ts';
import { SUBSCRIBED_EVENTS } from './webhook-event.ts';
import { withToken } from './with-token.ts';

const WEBHOOKS = '/v2/webhooks';
const PAGE_SIZE = 200;
/** No account has so many; a list that leads on for ever ends here. */
const MOST_PAGES = 50;

const Subscription = z
  .object({
    id: idText,
    url: z.string(),
    status: z.string(),
    enabled_events: z.array(z.string()).catch([]),
  })
  .transform(
    ({ id, url, status, enabled_events }): ListedSubscription => ({
      ...{ id, url, enabled: status === 'ENABLED', events: enabled_events },
    }),
  );
const Created = z.object({ id: idText });

/** @see https://developer.personio.de/reference/post_v2-webhooks */
export function createWebhookSubscriptions(
  http: VendorClient,
  auth: PersonioAuth,
  baseUrl: string,
): WebhookSubscriptions {
  function write<T>(
    call: { readonly operation: string; readonly path: string; readonly body?: object },
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const { operation, path, body } = call;
    const sent = body ? { body: JSON.stringify(body) } : {};
    return withToken(auth, signal, (headers) => {
      const all = body ? { ...headers, 'content-type': 'application/json' } : headers;
      return http.write({ operation, path, headers: all, ...sent }, schema, { signal, check: () => {} });
    });
  }

  const one = (id: string) => `${WEBHOOKS}/${encodeURIComponent(id)}`;
  return {
    events: SUBSCRIBED_EVENTS,

    async list(signal) {
      const found: ListedSubscription[] = [];
      const seen = new Set<string>();
      for (let path: string | null = `${WEBHOOKS}?limit=${PAGE_SIZE}`; path && seen.size < MOST_PAGES; ) {
        seen.add(path);
        const here: string = path;
        const page = await withToken(auth, signal, (headers) =>
          http.read({ operation: `GET ${WEBHOOKS}`, path: here, headers }, V2Page, signal),
        );
        for (const row of page._data) {
          const read = Subscription.safeParse(row); // somebody else's may have a form of its own
          if (read.success) found.push(read.data);
        }
        const next = nextPath(page._meta?.links?.next?.href, baseUrl);
        path = next && !seen.has(next) ? next : null;
      }
      return found;
    },

    async create(wish, signal) {
      const call = { operation: `POST ${WEBHOOKS}`, path: WEBHOOKS, body: bodyOf(wish) };
      return (await write(call, Created, signal)).id;
    },

    async change(id, wish, signal) {
      await write({ operation: `PATCH ${WEBHOOKS}/{id}`, path: one(id), body: bodyOf(wish) }, z.unknown(), signal);
    },

    async remove(id, signal) {
      const call = { operation: `DELETE ${WEBHOOKS}/{id}`, path: one(id) };
      await write(call, z.unknown(), signal).catch((error: unknown) => {
        if (!(error instanceof VendorError) || error.details.kind !== 'not-found') throw error;
      });
    },
  };
}

/** Born disabled unless it is said otherwise, and the token goes into `Authorization` as it stands (personio-api §8.1). */
function bodyOf({ url, description, token }: SubscriptionWish): object {
  const door = { auth_type: 'TOKEN', token: `Bearer ${token}` };
  return { url, description, status: 'ENABLED', ...door, enabled_events: SUBSCRIBED_EVENTS };
}
