import { Explained } from '../../servers/explained.ts';
import { askSecret, somebodyIsThere } from '../ask/ask.ts';
import { readInput } from '../ask/read-input.ts';
import { EXIT } from '../exit-codes.ts';

const SECRETS = {
  clientSecret: {
    title: 'Client secret of Personio',
    variable: 'MATRIKEL_PERSONIO_CLIENT_SECRET',
    option: '--client-secret-file',
  },
  apiKey: { title: 'API key of the LMS', variable: 'MATRIKEL_LMS_API_KEY', option: '--api-key-file' },
  webhookSecret: {
    title: 'Secret of the webhooks of the LMS',
    variable: 'MATRIKEL_LMS_WEBHOOK_SECRET',
    option: '--webhook-secret-file',
  },
} as const;

/** From the file that was named, else the environment, else whoever sits there. Never an argument: the process list shows those. */
export async function secretOf(which: keyof typeof SECRETS, file: string | undefined): Promise<string> {
  if (file !== undefined) return readInput(file).trim();
  const { title, variable, option } = SECRETS[which];
  const given = process.env[variable];
  if (given) return given;
  if (somebodyIsThere()) return askSecret(title);
  throw new Explained(`${title} is missing. Put it into ${variable}, or name a file with ${option}.`, EXIT.badInput);
}
