import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { freePort } from '../../servers/ports.ts';
import { startTemporal } from '../../servers/temporal.ts';
import { ownServerEnv } from '../../servers/temporal-env.ts';
import { readLiving } from '../../servers/temporal-pid-file.ts';
import { temporalSettings } from '../../servers/temporal-settings.ts';
import { EXIT } from '../exit-codes.ts';
import { livingHolder, takeLock } from '../up/instance-lock.ts';
import type { Settings } from '../up/settings.ts';

interface OurTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly env: Record<string, string | undefined>;
}
type Work<Result> = (temporal: OurTemporal) => Promise<Result>;

const STOP_WITHIN_MS = 8_000;

/** Temporal as it is: used where it runs, started for the time where it does not. Null where no workflow ever was. */
export async function withOurTemporal<Result>(settings: Settings, work: Work<Result>): Promise<Result | null> {
  const { stateDir, TEMPORAL_NAMESPACE: namespace } = settings;
  if (settings.TEMPORAL_ADDRESS) {
    const { address } = temporalSettings(process.env);
    return work({ address, namespace, env: process.env });
  }
  const own = (address: string) => work({ address, namespace, env: ownServerEnv(process.env, address, namespace) });
  const folder = join(stateDir, 'temporal');
  if (!existsSync(folder)) return null;
  if (!livingHolder(stateDir)) return withServer(settings, own);
  const running = readLiving(folder);
  if (!running)
    throw new Explained(`Matrikel is being started or stopped in ${stateDir}. Try again in a moment.`, EXIT.badInput);
  return own(`127.0.0.1:${running.port}`);
}

/** On any port, and with nothing else of Matrikel on this state folder meanwhile. */
async function withServer<Result>(settings: Settings, work: (address: string) => Promise<Result>): Promise<Result> {
  const { stateDir, TEMPORAL_CLI_PATH: cliPath, TEMPORAL_NAMESPACE: namespace } = settings;
  const release = takeLock(stateDir);
  try {
    const [port, uiPort] = [await freePort(), await freePort()];
    const temporal = await startTemporal({ stateDir, cliPath, port, uiPort, namespace });
    try {
      return await work(temporal.address);
    } finally {
      if (!temporal.adopted) await temporal.stop(STOP_WITHIN_MS);
    }
  } finally {
    release();
  }
}
