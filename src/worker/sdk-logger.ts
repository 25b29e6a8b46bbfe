import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import type { Logger } from '../ports/logger.ts';

const KEPT = ['workflowId', 'runId', 'workflowType', 'activityType', 'activityId', 'attempt', 'taskQueue', 'state'];

/**
 * What the SDK has to say, in our one form. Of what it puts beside its sentences only ids and types go through: its errors
 * carry messages and stacks, and a message may quote anything.
 */
export function sdkLogger(logger: Logger): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }: LogEntry) => {
    const values: Record<string, unknown> = {};
    for (const key of KEPT) if (meta?.[key] !== undefined) values[key] = meta[key];
    const error: unknown = meta?.error;
    if (error instanceof Error)
      values.error = 'type' in error && typeof error.type === 'string' ? error.type : error.name;
    if (level === 'ERROR') logger.error(values, `Temporal SDK: ${message}`);
    else logger.warn(values, `Temporal SDK: ${message}`);
  });
}
