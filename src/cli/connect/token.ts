import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';
import type { ApiAddress } from './address.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The token for the API. Never from an argument, where the process list would show it. The one in the state folder opens
 * everything of the installation here, so it goes to no other machine unless its file is named.
 */
export function apiToken(tokenFile: string | undefined, { url, own }: ApiAddress, env: Env): string {
  if (tokenFile !== undefined) return checked(read(tokenFile), `The file ${tokenFile}`);
  if (env.MATRIKEL_TOKEN) return checked(env.MATRIKEL_TOKEN, 'MATRIKEL_TOKEN');
  if (!own) throw noToken(`No token for ${url}.`);
  if (env.MATRIKEL_API_TOKEN) return checked(env.MATRIKEL_API_TOKEN, 'MATRIKEL_API_TOKEN');
  const file = resolve(join(env.MATRIKEL_STATE_DIR || '.matrikel', 'api-token'));
  return checked(read(file, `No token, and ${file} cannot be read`), `The file ${file}`);
}

function read(file: string, what = `The token file ${file} cannot be read`): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw noToken(`${what} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** A line break at its end is an editor's. Anything else that no header may carry is not a token. */
function checked(text: string, where: string): string {
  const token = text.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw noToken(`${where} holds no token: a token is one word.`);
}

function noToken(what: string): Explained {
  const remedy =
    'Put one into MATRIKEL_TOKEN, or name its file with --token-file; an admin makes one with "matrikel tokens create".';
  return new Explained(`${what} ${remedy}`, EXIT.notAllowed);
}
