import type { PersonioClient } from './personio-client.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers have many shapes
type V2Answer = { status: number; headers: Headers; body: any };
export type V2Client = (method: string, path: string, body?: unknown) => Promise<V2Answer>;

/** Speaks v2 with a token of its own; no body in the answer reads as an empty object. */
export async function personioV2({ sim }: PersonioClient, scope?: string): Promise<V2Client> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sim.clientId,
    client_secret: sim.clientSecret,
    ...(scope === undefined ? {} : { scope }),
  });
  const answer = await fetch(`${sim.url}/v2/auth/token`, { method: 'POST', body: form });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (method, path, body) => {
    const url = path.startsWith('http') ? path : sim.url + path;
    const init = { method, headers: { authorization: `Bearer ${token}` } };
    const response = await fetch(url, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  };
}
