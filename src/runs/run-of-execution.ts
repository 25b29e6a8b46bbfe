import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { RunId } from '../domain/ids.ts';

/**
 * Which of our runs an execution serves. The workflow id names the integration only, and a description holds no input, so
 * we read the first event; it is there from the moment the start was accepted, and again after every continue-as-new.
 */
export async function runIdOfExecution(
  client: Client,
  execution: { readonly workflowId: string; readonly runId: string },
): Promise<RunId | null> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution,
    maximumPageSize: 1,
  });
  const payload = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  if (!payload) return null;
  const input = await decoded(payload, client.options.loadedDataConverter);
  const isInput = typeof input === 'object' && input !== null && 'runId' in input && typeof input.runId === 'string';
  return isInput ? (input.runId as RunId) : null;
}

/** The SDK does this for whatever it hands out itself; a raw history comes as it is stored. */
async function decoded(
  stored: Payload,
  { payloadCodecs, payloadConverter }: Client['options']['loadedDataConverter'],
): Promise<unknown> {
  let payloads = [stored];
  for (const codec of payloadCodecs.toReversed()) payloads = await codec.decode(payloads);
  return payloads[0] && payloadConverter.fromPayload(payloads[0]);
}
