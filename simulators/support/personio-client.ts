import { type PersonioOptions, type RunningPersonio, startPersonio } from '../personio/index.ts';

type Json = Record<string, unknown>;
type Envelope = { label: string; value: unknown; type: string; universal_id: string | null };
export type Row = { type: string; attributes: Record<string, Envelope> };
type ListPage = {
  success: boolean;
  metadata: Record<string, number>;
  offset: number;
  limit: number;
  data: Row[];
};

/** A bare client for tests: it speaks HTTP and interprets nothing. */
export type PersonioClient = {
  sim: RunningPersonio;
  get(path: string): Promise<Response>;
  list(query: string): Promise<ListPage>;
  control(method: string, path: string, body?: unknown): Promise<Json>;
  token: string;
};

export async function personio(options: PersonioOptions = {}): Promise<PersonioClient> {
  const sim = await startPersonio({ employees: 120, ...options });
  const token = await authenticate(sim);
  const get = (path: string) => fetch(sim.url + path, { headers: { authorization: `Bearer ${token}` } });
  return {
    sim,
    token,
    get,
    list: async (query) => (await get(`/v1/company/employees?${query}`)).json() as Promise<ListPage>,
    control: (method, path, body) => control(sim.url, method, path, body),
  };
}

export async function authenticate({ url, clientId, clientSecret }: RunningPersonio): Promise<string> {
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret });
  const answer = (await (await fetch(`${url}/v1/auth`, { method: 'POST', body })).json()) as {
    data: { token: string };
  };
  return answer.data.token;
}

export async function control(url: string, method: string, path: string, body?: unknown): Promise<Json> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await (await fetch(`${url}/_sim${path}`, init)).json()) as Json;
}
