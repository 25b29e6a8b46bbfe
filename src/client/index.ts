import createFetchClient, { type Client } from 'openapi-fetch';
import { ProblemError } from './problem-error.ts';
import type { components, paths } from './schema.d.ts';

export { ProblemError } from './problem-error.ts';

/** What the API speaks of, by its name in the OpenAPI document: `Schemas['Run']`. */
export type Schemas = components['schemas'];
export type MatrikelClient = Client<paths>;

export interface ClientOptions {
  /** Where the API listens, without `/api/v1`: `http://127.0.0.1:7080`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Every call of the API with its types: `client.GET('/api/v1/runs/{id}', { params: { path: { id } } })`. */
export function createClient({ baseUrl, token, ...rest }: ClientOptions): MatrikelClient {
  return createFetchClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` }, ...rest });
}

/** What a call answered; a problem is thrown as a ProblemError. */
export async function answered<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(response, error);
  return data as Data;
}
