import { type Simulator, startSimulator } from './simulator.ts';

export interface VendorOptions {
  readonly employees: number;
  readonly latencyMs: number;
  /** elearnio unless said. */
  readonly kind?: 'elearnio' | 'learnupon';
  /** Personio's published limits, and for the LMS the one that is given here; LearnUpon counts minutes of the clock, without a burst. */
  readonly limits?: { readonly perMinute: number; readonly burst: number };
}

export interface Vendors {
  readonly personio: Simulator;
  readonly lms: Simulator;
}

/** A company in Personio and a portal without anybody in it. */
export async function startVendors(
  { employees, latencyMs, kind = 'elearnio', limits }: VendorOptions,
  logs: string,
  cleanup: AsyncDisposableStack,
): Promise<Vendors> {
  const both = { employees, seed: 1, 'latency-ms': latencyMs };
  const [personio, lms] = await Promise.all([
    startSimulator('personio', { ...both, limits: limits ? 'on' : 'off' }, logs, cleanup),
    startSimulator(kind, { ...both, members: 'none' }, logs, cleanup),
  ]);
  if (limits) await lms.set(kind === 'elearnio' ? { limits: { '*': limits } } : { perMinute: limits.perMinute });
  return { personio, lms };
}
