import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { NativeConnectionOptions } from '@temporalio/worker';
import { Explained } from './explained.ts';

const BAD_INPUT = 2;

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  /** TLS, API key and headers; typed for the native connection, read alike by the other. */
  readonly connection: NativeConnectionOptions;
}

/** Where Temporal is and how to get in, as Temporal's own variables and its profile file say. */
export function temporalSettings(env: Readonly<Record<string, string | undefined>>): TemporalSettings {
  const present = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
  try {
    const { connectionOptions, namespace = 'default' } = loadClientConnectConfig({
      overrideEnvVars: Object.fromEntries(present),
    });
    const { address = 'localhost:7233' } = connectionOptions;
    return { address, namespace, connection: { ...connectionOptions, address } };
  } catch (error) {
    // A file that is not there, a profile that nobody wrote: the message names it.
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new Explained(
      `The settings for Temporal cannot be used (${reason}). They are its own variables, TEMPORAL_…`,
      BAD_INPUT,
    );
  }
}
