import type { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { Counter, Histogram, type Registry } from 'prom-client';

/** From a look into the store to a batch at a vendor's slowest pace. */
const SECONDS = [0.05, 0.25, 1, 5, 15, 60, 300, 900, 3_600];

/** How long activities take, and with which of our codes their attempts fail. One that is told to stop has not failed. */
export function activityMetrics(registry: Registry) {
  const durations = new Histogram({
    name: 'matrikel_activity_duration_seconds',
    help: 'Time of one attempt at an activity, however it ended',
    labelNames: ['activity'],
    buckets: SECONDS,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'matrikel_activity_failures_total',
    help: 'Attempts that failed, by code; lease-lost: another attempt took these people over',
    labelNames: ['activity', 'code'],
    registers: [registry],
  });
  for (const activity of ['applyPeople', 'transferCertificates']) failures.inc({ activity, code: 'lease-lost' }, 0); // so that its first time shows as a change

  return ({
    info: { activityType: activity },
    cancellationSignal,
  }: Context): { inbound: ActivityInboundCallsInterceptor } => ({
    inbound: {
      async execute(input, next) {
        const done = durations.startTimer({ activity });
        try {
          return await next(input);
        } catch (error) {
          if (!cancellationSignal.aborted) failures.inc({ activity, code: codeOf(error) });
          throw error;
        } finally {
          done();
        }
      },
    },
  });
}

function codeOf(error: unknown): string {
  return (error instanceof ApplicationFailure && error.type) || 'internal-error';
}
