import { isIPv4 } from 'node:net';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

export interface ApiAddress {
  readonly url: string;
  /** It is on this machine, or bound by our own settings: the token of the state folder is meant for it. */
  readonly own: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** `--api`, else MATRIKEL_API_URL, else where `matrikel up` with the same environment listens. */
export function apiAddress(given: string | undefined, env: Env): ApiAddress {
  const text = given ?? env.MATRIKEL_API_URL;
  if (!text) return { url: boundAddress(env.MATRIKEL_HOST || '127.0.0.1', env.MATRIKEL_PORT || '7080'), own: true };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw notAnAddress(text);
  // As people paste it: with a slash, or with the path that examples of the API begin with.
  return { url: url.href.replace(/\/+$/, '').replace(/\/api\/v1$/, ''), own: isLoopback(url.hostname) };
}

/** Where to reach an API on this machine, whatever address it is bound to. */
export function boundAddress(host: string, port: number | string): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}

function notAnAddress(text: string): Explained {
  const words = `"${text}" is not an address of the API. Give one like https://matrikel.example.com with --api or MATRIKEL_API_URL.`;
  return new Explained(words, EXIT.badInput);
}
