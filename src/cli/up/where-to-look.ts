import { join } from 'node:path';
import type { Company } from './company.ts';
import { apiUrl } from './roles.ts';
import type { Settings } from './settings.ts';
import type { Keys } from './state-dir.ts';

/** `uiPort` is null where the Temporal server is not ours. */
export function whereToLook(settings: Settings, keys: Keys, company: Company | null, uiPort: number | null): string {
  const api = apiUrl(settings);
  const token = keys.apiTokenFile ? `bearer token in ${keys.apiTokenFile}` : 'bearer token as in MATRIKEL_API_TOKEN';
  const rows = [
    ['Web page', `${api}/`],
    ['API', `${api}/api/v1 (${token})`],
    ['Runs step by step', uiPort ? `http://127.0.0.1:${uiPort} (Temporal UI)` : 'the Temporal UI of your cluster'],
    ...(settings.MATRIKEL_PAYLOAD_KEY.opening.size > 0
      ? [['Sealed payloads', `${api}/codec (sign in for the Temporal UI)`]]
      : []),
    ['Mails', `${api}/api/v1/mails`],
    ...(company
      ? [
          ['Rehearsal Personio', `http://127.0.0.1:${company.personioPort}/_sim`],
          ['Rehearsal elearnio', `http://127.0.0.1:${company.elearnioPort}/_sim`],
          ['Rehearsal LearnUpon', `http://127.0.0.1:${company.learnuponPort}/_sim`],
          ['Rehearsal Moodle', `http://127.0.0.1:${company.moodlePort}/_sim`],
        ]
      : []),
    ['Metrics', `${api}/metrics, of each worker on its port in ${join(settings.stateDir, 'processes.json')}`],
    ['Logs', join(settings.stateDir, 'logs')],
  ];
  return ['Where to look:', ...rows.map(([name = '', place]) => `  ${name.padEnd(21)}${place}`)].join('\n');
}
