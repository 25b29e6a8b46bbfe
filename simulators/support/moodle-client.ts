import { type MoodleOptions, startMoodle } from '../moodle/index.ts';
import { control } from './personio-client.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers have many shapes
type Any = any;
type Answer = { status: number; headers: Headers; text: string; json: Any };

/** A bare client for tests: nested arguments go out as `users[0][email]`, nothing is interpreted. */
export type MoodleClient = {
  url: string;
  token: string;
  call(name: string, args?: object, more?: Record<string, string>): Promise<Answer>;
  /** Fields in the order given, nothing added. */
  post(fields: readonly (readonly [string, string])[]): Promise<Answer>;
  create(...users: object[]): Promise<Any>;
  update(...users: object[]): Promise<Any>;
  by(field: string, ...values: (string | number)[]): Promise<Any>;
  control(method: string, path: string, body?: unknown): Promise<Any>;
  close(): Promise<void>;
};

export async function moodle(options: MoodleOptions = {}): Promise<MoodleClient> {
  const sim = await startMoodle({ employees: 60, members: 'none', ...options });
  return moodleAt(sim.url, sim.token, () => sim.close());
}

export function moodleAt(url: string, token: string, close: () => Promise<void>): MoodleClient {
  async function post(fields: readonly (readonly [string, string])[]): Promise<Answer> {
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
    const response = await fetch(`${url}/webservice/rest/server.php`, { method: 'POST', body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }
  const call = (name: string, args: object = {}, more: Record<string, string> = {}) => {
    const own = { wstoken: token, wsfunction: name, moodlewsrestformat: 'json', ...more };
    return post([...Object.entries(own), ...flat(args)]);
  };
  const users =
    (name: string) =>
    async (...list: object[]) =>
      (await call(name, { users: list })).json;
  return {
    url,
    token,
    call,
    post,
    create: (...list) => users('core_user_create_users')(...list.map((one) => ({ ...SOMEBODY, ...one }))),
    update: users('core_user_update_users'),
    by: async (field, ...values) => (await call('core_user_get_users_by_field', { field, values })).json,
    control: (method, path, body) => control(url, method, path, body),
    close,
  };
}

const SOMEBODY = {
  username: 'anna',
  firstname: 'Anna',
  lastname: 'Ä',
  email: 'Anna@x.example',
  password: 'Geheim-123',
};

export function flat(value: unknown, name = ''): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, name === '' ? key : `${name}[${key}]`));
}

function parsed(text: string): Any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
