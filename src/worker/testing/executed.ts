import { Context } from '@temporalio/activity';
import type { MockActivityEnvironment } from '@temporalio/testing';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

type Interceptor = (context: Context) => { inbound: ActivityInboundCallsInterceptor };

/** What comes of an activity that a worker with this interceptor runs. */
export function executed<Result>(
  interceptor: Interceptor,
  environment: MockActivityEnvironment,
  activity: (...args: unknown[]) => Promise<Result>,
  ...args: unknown[]
): Promise<unknown> {
  return environment.run(async () => {
    const { inbound } = interceptor(Context.current());
    return inbound.execute?.({ args, headers: {} }, ({ args: given }) => activity(...given));
  });
}
