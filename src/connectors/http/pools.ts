import { Pool } from 'undici';
import type { HttpSettings } from './http-settings.ts';

export interface Pools {
  /** The one pool of an origin (`https://api.personio.de`), made on first use. */
  get(origin: string): Pool;
  close(): Promise<void>;
}

/** One pool per origin. Redirects are not followed and certificates are checked: both are undici's defaults. */
export function createPools(settings: HttpSettings): Pools {
  const pools = new Map<string, Pool>();
  return {
    get(origin) {
      const known = pools.get(origin);
      if (known) return known;
      const pool = new Pool(origin, {
        connections: settings.connections,
        pipelining: 1,
        allowH2: false, // over HTTP/2 one connection carries many calls, and `connections` would bound nothing
        connectTimeout: settings.connectTimeoutMs,
        headersTimeout: settings.headersTimeoutMs,
        bodyTimeout: settings.bodyTimeoutMs,
      });
      pools.set(origin, pool);
      return pool;
    },
    async close() {
      const open = [...pools.values()];
      pools.clear();
      await Promise.all(open.map((pool) => pool.destroy()));
    },
  };
}
