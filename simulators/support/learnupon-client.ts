import { type LearnUponOptions, startLearnUpon } from '../learnupon/index.ts';
import { control } from './personio-client.ts';

type Answer = {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers have many shapes
  json: any;
};

export type LearnUponClient = {
  url: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  create(user: object): Promise<Answer>;
  update(id: number, user: object): Promise<Answer>;
  read(id: number): Promise<Answer['json']>;
  control(method: string, path: string, body?: unknown): Promise<Answer['json']>;
  close(): Promise<void>;
};

export async function learnUpon(options: LearnUponOptions = {}): Promise<LearnUponClient> {
  const sim = await startLearnUpon({ employees: 60, members: 'none', ...options });
  return learnUponAt(sim.url, sim.apiUser, sim.apiKey, () => sim.close());
}

export function learnUponAt(url: string, apiUser: string, apiKey: string, close: () => Promise<void>): LearnUponClient {
  const authorization = `Basic ${Buffer.from(`${apiUser}:${apiKey}`).toString('base64')}`;
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = { method, headers: { authorization, ...type, ...headers }, ...content };
    const response = await fetch(`${url}/api/v1${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }
  return {
    url,
    call,
    create: (user) => call('POST', '/users', { User: { password: 'geheim1', ...user } }),
    update: (id, user) => call('PUT', `/users/${id}`, { User: user }),
    read: async (id) => (await call('GET', `/users/${id}`)).json.user[0],
    control: (method, path, body) => control(url, method, path, body),
    close,
  };
}

function parsed(text: string): Answer['json'] {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
