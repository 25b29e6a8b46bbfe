import type { Command } from 'commander';
import { createClient, type MatrikelClient } from '../../client/index.ts';
import type { GlobalOptions } from '../global-options.ts';
import { type Output, openOutput } from '../output/output.ts';
import { apiAddress } from './address.ts';
import { languageOf } from './language.ts';
import { reaching } from './reach.ts';
import { apiToken } from './token.ts';

/** What a command that asks the API has at hand. */
export interface Session {
  readonly api: MatrikelClient;
  readonly out: Output;
  readonly url: string;
  readonly token: string;
  readonly language: 'de' | 'en';
}

function openSession({ json, api, tokenFile, language: given }: GlobalOptions, env: NodeJS.ProcessEnv): Session {
  const out = openOutput(json);
  const address = apiAddress(api, env);
  const [token, language] = [apiToken(tokenFile, address, env), languageOf(given, env)];
  const fetch = reaching({ url: address.url, language });
  return { api: createClient({ baseUrl: address.url, token, fetch }), out, url: address.url, token, language };
}

/** The action of a command: its work is given a session, its options and its arguments, and may answer an exit code. */
export function withSession<Options extends object = object>(
  work: (session: Session, options: Options, ...args: string[]) => Promise<number> | Promise<void>,
): (...called: unknown[]) => Promise<void> {
  return async (...called) => {
    const command = called.at(-1) as Command;
    const session = openSession(command.optsWithGlobals<GlobalOptions>(), process.env);
    process.exitCode = (await work(session, command.opts<Options>(), ...command.processedArgs)) ?? 0;
  };
}
