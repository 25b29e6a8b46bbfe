import { ownServerEnv } from '../../servers/temporal-env.ts';
import type { Settings } from './settings.ts';
import type { Keys } from './state-dir.ts';

export type Addresses = { databaseUrl: string; temporalAddress: string; uiPort: number | null };

/** What API and workers are told. Everything else in our own environment goes along. */
export function childEnv(
  settings: Settings,
  keys: Keys,
  { databaseUrl, temporalAddress, uiPort }: Addresses,
  rehearsalHosts: string[],
) {
  return {
    ...temporalEnv(settings, temporalAddress),
    DATABASE_URL: databaseUrl,
    MATRIKEL_KEY: keys.key,
    MATRIKEL_API_TOKEN: keys.apiToken,
    MATRIKEL_HOST: settings.MATRIKEL_HOST,
    MATRIKEL_PORT: String(settings.MATRIKEL_PORT),
    MATRIKEL_STATE_DIR: settings.stateDir,
    MATRIKEL_TEMPORAL_UI_ORIGIN:
      settings.MATRIKEL_TEMPORAL_UI_ORIGIN ?? (uiPort === null ? '' : `http://127.0.0.1:${uiPort}`),
    MATRIKEL_ALLOWED_HOSTS: [settings.MATRIKEL_ALLOWED_HOSTS, ...rehearsalHosts].filter(Boolean).join(','),
  };
}

/** A cluster of yours is reached exactly as Temporal's own variables and profile say; ours without any of them. */
export function temporalEnv(settings: Settings, address: string): NodeJS.ProcessEnv {
  if (!settings.TEMPORAL_ADDRESS) return ownServerEnv(process.env, address, settings.TEMPORAL_NAMESPACE);
  return { ...process.env, TEMPORAL_NAMESPACE: settings.TEMPORAL_NAMESPACE };
}
