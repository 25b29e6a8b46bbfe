import { type Command, Option } from 'commander';

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly api?: string;
  readonly tokenFile?: string;
  readonly json: boolean;
  readonly language?: 'de' | 'en';
}

export function addGlobalOptions(program: Command): Command {
  return program
    .option('--json', 'JSON on stdout and nothing else there; words for people go to stderr', false)
    .option('--api <url>', 'address of the API (MATRIKEL_API_URL, else http://127.0.0.1:7080)')
    .option('--token-file <path>', 'file with the token (else MATRIKEL_TOKEN, else api-token in MATRIKEL_STATE_DIR)')
    .addOption(
      new Option('--language <language>', 'language of problems and remedies (else as LANG says)').choices([
        'de',
        'en',
      ]),
    );
}
