import { type ElearnioOptions, startElearnio } from '../elearnio/index.ts';
import { control } from './personio-client.ts';

type Resource = { id: string; type: string; attributes: Record<string, unknown> };
type Answer = {
  status: number;
  data: Resource;
  rows: Resource[];
  meta: Record<string, number>;
  errors: unknown[];
};

const JSON_API = 'application/vnd.api+json';

export type ElearnioClient = {
  url: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  create(attributes: object, switches?: object): Promise<Answer>;
  update(id: string, attributes: object, switches?: object): Promise<Answer>;
  // biome-ignore lint/suspicious/noExplicitAny: control answers have many shapes
  control(method: string, path: string, body?: unknown): Promise<any>;
  close(): Promise<void>;
};

export async function elearnio(options: ElearnioOptions = {}): Promise<ElearnioClient> {
  const sim = await startElearnio({ employees: 120, ...options });
  return elearnioAt(sim.url, sim.apiKey, () => sim.close());
}

export function elearnioAt(url: string, apiKey: string, close: () => Promise<void>): ElearnioClient {
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const init = { method, headers: { 'user-api-key': apiKey, 'content-type': JSON_API, ...headers } };
    const response = await fetch(
      `${url}/backend/user-api/v1${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    const text = await response.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, rows: json.data, ...json } as unknown as Answer;
  }
  const document = (attributes: object, switches: object) => ({ data: { type: 'members', attributes }, ...switches });
  return {
    url,
    call,
    create: (attributes, switches = {}) =>
      call('POST', '/members', document({ role: 'talent', ...attributes }, switches)),
    update: (id, attributes, switches = {}) => call('PATCH', `/members/${id}`, document(attributes, switches)),
    control: (method, path, body) => control(url, method, path, body),
    close,
  };
}
