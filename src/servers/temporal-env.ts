import { fileURLToPath } from 'node:url';

const NO_PROFILE = fileURLToPath(new URL('./no-profile.toml', import.meta.url));

type Env = Record<string, string | undefined>;

/**
 * The environment for everything that talks to a server of our own. A person's profile for Temporal Cloud (a TOML
 * file, an API key, TLS) must not reach it, so only what we set ourselves remains.
 */
export function ownServerEnv(env: Env, address: string, namespace: string): Env {
  const foreign = Object.keys(env).filter((name) => name.startsWith('TEMPORAL_') && name !== 'TEMPORAL_CLI_PATH');
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.includes(name)));
  return { ...rest, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_CONFIG_FILE: NO_PROFILE };
}
