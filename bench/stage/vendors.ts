import { type Simulator, startSimulator } from './simulator.ts';

export interface VendorOptions {
  readonly employees: number;
  readonly latencyMs: number;
  /** Personio's published limits, and for elearnio the one that is given here. */
  readonly limits?: { readonly perMinute: number; readonly burst: number };
}

export interface Vendors {
  readonly personio: Simulator;
  readonly elearnio: Simulator;
}

/** A company in Personio and a portal without anybody in it. */
export async function startVendors(
  { employees, latencyMs, limits }: VendorOptions,
  logs: string,
  cleanup: AsyncDisposableStack,
): Promise<Vendors> {
  const both = { employees, seed: 1, 'latency-ms': latencyMs };
  const [personio, elearnio] = await Promise.all([
    startSimulator('personio', { ...both, limits: limits ? 'on' : 'off' }, logs, cleanup),
    startSimulator('elearnio', { ...both, members: 'none' }, logs, cleanup),
  ]);
  if (limits) await elearnio.set({ limits: { '*': limits } });
  return { personio, elearnio };
}
