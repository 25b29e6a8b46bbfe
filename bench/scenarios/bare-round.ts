import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calls, callsOf } from '../measure/calls.ts';
import { scope } from '../stage/everything.ts';
import { firstLine, startNode } from '../stage/node-process.ts';
import { IN_FLIGHT } from '../stage/stage.ts';
import { startVendors, type VendorOptions } from '../stage/vendors.ts';

export interface BareRound {
  readonly ms: number;
  /** Until everything was read, and from then on. */
  readonly readMs: number;
  readonly writeMs: number;
  readonly calls: Calls;
  readonly maxInFlight: number;
}

/** The bare script against vendors of its own, with the accounts that the sync before it has made. */
export async function bareRound(logs: string, options: VendorOptions, bodies: readonly string[]): Promise<BareRound> {
  await using cleanup = scope();
  const vendors = await startVendors(options, logs, cleanup);
  const { personio, lms: elearnio } = vendors;
  const file = join(logs, 'bare-input.json');
  const { clientId, clientSecret } = personio;
  const input = {
    personio: { url: personio.listening, clientId, clientSecret },
    elearnio: { url: elearnio.listening, apiKey: elearnio.apiKey },
    inFlight: IN_FLIGHT,
    bodies,
  };
  writeFileSync(file, JSON.stringify(input));
  cleanup.defer(() => rmSync(file));

  const program = { file: 'bench/bare.ts', args: [file], log: join(logs, 'bare.log') };
  const script = startNode(program, 'pipe');
  cleanup.defer(() => script.stop(1_000));
  const times = await firstLine<Pick<BareRound, 'ms' | 'readMs' | 'writeMs'>>(script, program);
  const { maxInFlight } = await elearnio.counters();
  return { ...times, calls: await callsOf(vendors), maxInFlight };
}
