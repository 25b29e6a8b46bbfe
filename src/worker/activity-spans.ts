import { context, propagation, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import type { RunOrigins } from './run-origins.ts';

/**
 * A span for each activity attempt: child of the call that started its run, parent of its vendor calls. The store says which
 * call that was, since workflows carry no trace: interceptors added to them would break the replay of old histories (design §6).
 */
export function activitySpans(origins: RunOrigins) {
  return ({
    info: { activityType, attempt, workflowExecution },
  }: Context): { inbound: ActivityInboundCallsInterceptor } => ({
    inbound: {
      async execute(input, next) {
        const [first] = input.args; // the run, of every activity that works for one
        const runId = typeof first === 'string' ? first : 'none';
        const { traceParent, integration } = await origins.of(runId);
        const attributes = {
          attempt,
          'temporal.workflow_id': workflowExecution?.workflowId ?? 'none',
          'matrikel.run_id': runId,
          ...(integration === null ? {} : { 'matrikel.integration': integration }),
        };
        const parent = propagation.extract(ROOT_CONTEXT, { traceparent: traceParent });
        const span = trace.getTracer('matrikel').startSpan(`activity ${activityType}`, { attributes }, parent);
        return context.with(trace.setSpan(parent, span), async () => {
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
  });
}
