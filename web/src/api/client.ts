import createFetchClient from 'openapi-fetch';
import type { components, paths } from '../../../src/client/schema.d.ts';
import { currentLanguage } from '../i18n/language.ts';

export type Schemas = components['schemas'];

/** Whoever wants to know that the session has ended; the layout shows the sign-in page then. */
type Listener = () => void;
const listeners = new Set<Listener>();

export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every call of the API with its types. The session travels as a cookie that no script can read. */
export const api = createFetchClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) for (const listener of listeners) listener();
    return undefined;
  },
});
