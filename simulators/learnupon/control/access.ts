import type { ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Portal } from '../portal.ts';
import type { Quota } from '../quota.ts';

/** Keys, the quota that all callers share, and the other portals of the realm. */
export function accessControl(portal: Portal, quota: Quota): ControlRoute[] {
  const { realm } = portal.tables;
  return [
    {
      endpoint: 'POST /_sim/keys/rotate',
      what: 'a new key pair; the old one is worth nothing from now on',
      handle: () => {
        const [, stem, turn] = /^(.*?)(?:-(\d+))?$/.exec(portal.settings.apiKey) ?? [];
        const apiKey = `${stem}-${Number(turn ?? 1) + 1}`;
        portal.settings.apiKey = apiKey;
        portal.noteSettings({ apiKey });
        return ok({ apiUser: portal.settings.apiUser, apiKey });
      },
    },
    { endpoint: 'GET /_sim/quota', what: 'calls that are left', handle: () => ok(quota.remaining()) },
    {
      endpoint: 'POST /_sim/quota/spend',
      what: 'somebody else makes so many calls: { "calls": 290 }',
      handle: ({ body }) => {
        quota.take(Number((body as { calls?: number }).calls ?? 1));
        return ok(quota.remaining());
      },
    },
    { endpoint: 'GET /_sim/realm', what: 'addresses of other portals of the realm', handle: () => ok(emails()) },
    {
      endpoint: 'PUT /_sim/realm',
      what: 'replaces them: { "emails": ["a@b.example"] }',
      handle: ({ body }) => {
        const { emails: wanted } = body as { emails?: string[] };
        if (!Array.isArray(wanted)) return refused('emails is a list.');
        portal.batch(() => {
          for (const { id } of realm.all()) portal.remove('realm', id);
          for (const email of wanted) portal.put('realm', { id: realm.nextId(), email });
        });
        return ok(emails());
      },
    },
  ];

  function emails(): string[] {
    return realm.all().map(({ email }) => email);
  }
}
