import type { WorkflowHandle } from '@temporalio/client';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** Every text that a history holds, wherever it hangs: payloads decoded, messages, stacks, names. One per line. */
export function textsOf(history: History): string[] {
  const texts: string[] = [];
  visit(history, (value) => {
    if (typeof value === 'string') texts.push(value);
    if (value instanceof Uint8Array) texts.push(Buffer.from(value).toString('utf8'));
  });
  return texts;
}

/** Bytes of each payload. */
export function payloadSizes(history: History): number[] {
  const sizes: number[] = [];
  visit(history, (value) => {
    if (isPayload(value)) sizes.push(value.data.length);
  });
  return sizes;
}

function visit(value: unknown, look: (value: unknown) => void): void {
  look(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [key, inner] of Object.entries(value)) {
    look(key);
    visit(inner, look);
  }
}

function isPayload(value: unknown): value is { data: Uint8Array } {
  if (typeof value !== 'object' || value === null) return false;
  return 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}
