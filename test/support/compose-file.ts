import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string());

const Service = z.object({
  image: z.string(),
  entrypoint: words.optional(),
  command: words.default([]),
  environment: z.record(z.string(), z.string().nullable()).default({}),
  user: z.string().optional(),
  read_only: z.boolean().default(false),
  cap_drop: words.default([]),
  cap_add: words.default([]),
  security_opt: words.default([]),
  restart: z.string(),
  mem_limit: z.string(),
  ports: words.default([]),
  /** Names; by what else a service is known there does not matter. */
  networks: z.union([words, z.record(z.string(), z.unknown()).transform((named) => Object.keys(named))]),
  profiles: words.default([]),
  volumes: words.default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  container_name: z.string().optional(),
  stop_grace_period: z.string().default('10s'), // the engine's own
  healthcheck: z.object({ test: words }).optional(),
  logging: z.object({ options: z.record(z.string(), z.string()) }),
});
export type Service = z.infer<typeof Service>;

const ComposeFile = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
});

export async function composeText(): Promise<string> {
  return readFile(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
}

/** docker-compose.yml as `docker compose` would understand it, with `env` in place of .env. Throws where a variable is required. */
export async function readCompose(env: Readonly<Record<string, string>>): Promise<z.infer<typeof ComposeFile>> {
  const fill = (_key: unknown, value: unknown) => (typeof value === 'string' ? filledIn(value, env) : value);
  return ComposeFile.parse(JSON.parse(JSON.stringify(parse(await composeText(), { merge: true })), fill));
}

/** What a container of the service is given: a variable without a value comes from .env, or not at all. */
export function environmentOf(
  { environment }: Service,
  env: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value ?? env[name]]));
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?required}`, one within another. */
function filledIn(text: string, env: Readonly<Record<string, string>>): string {
  const start = text.indexOf('${');
  if (start < 0) return text;
  const end = closing(text, start);
  const [, name = '', mark, rest = ''] = /^(\w+)(:-|:\?)?([\s\S]*)$/.exec(text.slice(start + 2, end)) ?? [];
  if (!env[name] && mark === ':?') throw new Error(`${name} is required: ${rest}`);
  const value = env[name] || (mark === ':-' ? filledIn(rest, env) : '');
  return text.slice(0, start) + value + filledIn(text.slice(end + 1), env);
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith('${', at)) depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a variable is not closed: ${text.slice(start, start + 40)}`);
}
