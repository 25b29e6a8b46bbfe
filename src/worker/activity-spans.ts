import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

/**
 * A span for each activity attempt, parent of its vendor calls. Workflows are left alone on purpose: interceptors added to
 * them later would break the replay of old histories (design §6).
 */
export function activitySpans(context: Context): { inbound: ActivityInboundCallsInterceptor } {
  const { activityType, attempt, workflowExecution } = context.info;
  const attributes = { attempt, 'temporal.workflow_id': workflowExecution?.workflowId ?? 'none' };
  return {
    inbound: {
      async execute(input, next) {
        return trace.getTracer('matrikel').startActiveSpan(`activity ${activityType}`, { attributes }, async (span) => {
          try {
            return await next(input);
          } catch (error) {
            span.setStatus({ code: SpanStatusCode.ERROR });
            throw error;
          } finally {
            span.end();
          }
        });
      },
    },
  };
}
