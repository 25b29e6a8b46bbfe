import type { Config } from '../config/env.ts';
import { createConnections } from '../connectors/connections.ts';
import type { Connections, UnsavedConnections } from '../ports/connections.ts';
import type { VendorWatch } from '../ports/vendor-watch.ts';
import type { Store } from '../store/index.ts';
import { accountKey } from '../store/seal.ts';

/** The way to every integration's vendors, alike in the API (for checks) and in the workers. */
export function openConnections(config: Config, store: Store, watch: VendorWatch): Connections & UnsavedConnections {
  return createConnections({
    integrations: store.integrations,
    pool: store.pool,
    tokens: store.tokens,
    accountKey: (...parts) => accountKey(config.key, ...parts),
    allowedHosts: config.allowedHosts,
    options: {
      ...watch,
      lmsExtensions: config.lmsExtensions,
      http: {
        connections: config.vendorConnections,
        headersTimeoutMs: config.vendorTimeoutMs,
        bodyTimeoutMs: config.vendorTimeoutMs,
      },
    },
  });
}
