import type { Counters } from '../stage/simulator.ts';
import type { Vendors } from '../stage/vendors.ts';

/** Calls by endpoint, both vendors together. */
export type Calls = Readonly<Record<string, number>>;

export async function callsOf({ personio, lms }: Vendors): Promise<Calls> {
  const counters = await Promise.all([personio.counters(), lms.counters()]);
  return Object.fromEntries(
    counters.flatMap(({ calls }) => Object.entries(calls).map(([endpoint, { total }]) => [endpoint, total])),
  );
}

export function sumOf(calls: Calls, matches: (endpoint: string) => boolean = () => true): number {
  return Object.entries(calls).reduce((sum, [endpoint, total]) => (matches(endpoint) ? sum + total : sum), 0);
}

/** Authentication is a POST that writes nothing. */
export function isWrite(endpoint: string): boolean {
  return !endpoint.startsWith('GET ') && endpoint !== 'POST /v1/auth';
}

export function answeredWith({ calls }: Counters, matches: (status: string) => boolean): number {
  const statuses = Object.values(calls).flatMap(({ byStatus }) => Object.entries(byStatus));
  return statuses.reduce((sum, [status, count]) => (matches(status) ? sum + count : sum), 0);
}
