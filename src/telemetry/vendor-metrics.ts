import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { VENDORS } from '../ports/vendor-error.ts';
import type { VendorWatch } from '../ports/vendor-watch.ts';

const REFUSALS: readonly number[] = [401, 403, 429];
const CALL_SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
/** Whoever stands behind a thousand others at 5 calls a second waits for minutes. */
const WAIT_SECONDS = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300];

/** Calls to vendors and the line before them. Labels are vendors, route templates and status codes: no ids. */
export function vendorMetrics(registry: Registry): VendorWatch {
  const registers = [registry];
  const calls = new Counter({
    name: 'matrikel_vendor_calls_total',
    help: 'Calls to vendors by route template and status; status none: no answer came',
    labelNames: ['vendor', 'operation', 'status'],
    registers,
  });
  const refusals = new Counter({
    name: 'matrikel_vendor_refusals_total',
    help: 'Calls that a vendor refused: 401 and 403 for the access, 429 for the rate',
    labelNames: ['vendor', 'status'],
    registers,
  });
  // from the start, so that the first refusal shows as a change
  for (const vendor of VENDORS) for (const status of REFUSALS) refusals.inc({ vendor, status }, 0);
  const durations = new Histogram({
    name: 'matrikel_vendor_call_duration_seconds',
    help: 'From sending a call to a vendor to the end of its answer, without the wait for a permit',
    labelNames: ['vendor', 'operation'],
    buckets: CALL_SECONDS,
    registers,
  });
  const waits = new Histogram({
    name: 'matrikel_limiter_wait_seconds',
    help: "Wait for the limiter's permit before a call",
    labelNames: ['vendor'],
    buckets: WAIT_SECONDS,
    registers,
  });
  const waiting = new Gauge({
    name: 'matrikel_limiter_waiting',
    help: "Calls that stand in line for the limiter's permit",
    labelNames: ['vendor'],
    registers,
  });

  return {
    onCall({ vendor, operation, status, durationMs }) {
      calls.inc({ vendor, operation, status: status ?? 'none' });
      if (status !== null && REFUSALS.includes(status)) refusals.inc({ vendor, status });
      durations.observe({ vendor, operation }, durationMs / 1000);
    },
    onWait(vendor) {
      const passed = waits.startTimer({ vendor });
      waiting.inc({ vendor });
      return () => {
        waiting.dec({ vendor });
        passed();
      };
    },
  };
}
