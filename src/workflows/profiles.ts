import type { ActivityOptions } from '@temporalio/workflow';

const WAIT = 'WAIT_CANCELLATION_COMPLETED' as const;

/**
 * Reads of people, pages at a time. Repeatable: pages are stored with their place. About an hour of a vendor being away,
 * then the run ends with a problem instead of waiting for ever.
 */
export function vendorRead(heartbeatTimeoutMs: number): ActivityOptions {
  return {
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: heartbeatTimeoutMs,
    cancellationType: WAIT,
    retry: { initialInterval: '2 seconds', maximumInterval: '5 minutes', maximumAttempts: 15 },
  };
}

/**
 * Writes to a vendor in batches. Repeatable because the store knows each step. A cancel waits until the last call is in: the
 * SDK's default would close the run while its batches go on.
 */
export function vendorWrite(heartbeatTimeoutMs: number): ActivityOptions {
  return {
    startToCloseTimeout: '60 minutes',
    heartbeatTimeout: heartbeatTimeoutMs,
    cancellationType: WAIT,
    retry: { initialInterval: '2 seconds', maximumInterval: '5 minutes', maximumAttempts: 20 },
  };
}

/** Work on the store alone. It must end some day, or the run would stay open: only a day without the store gives up. */
export function storeWork(heartbeatTimeoutMs: number): ActivityOptions {
  return {
    startToCloseTimeout: '10 minutes',
    scheduleToCloseTimeout: '24 hours',
    heartbeatTimeout: heartbeatTimeoutMs,
    cancellationType: WAIT,
    retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  };
}

/** What a Schedule starts every few minutes. The next one begins where this one did, so that little is lost by giving up soon. */
export function soonAgain(): ActivityOptions {
  return {
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: '1 minute',
    cancellationType: WAIT,
    retry: { initialInterval: '2 seconds', maximumInterval: '1 minute', maximumAttempts: 5 },
  };
}
