import type { ControlReply } from '../../shared/control-route.ts';
import { refused } from '../../shared/control-routes.ts';

export function onFound<T>(row: T | undefined, then: (row: T) => ControlReply): ControlReply {
  return row === undefined ? refused('There is no such record.', 404) : then(row);
}

/** The row with the named keys changed; or a sentence on a key that it does not have. */
export function edited<T extends { id: number }>(before: T, patch: unknown): T | string {
  const values = patch as Partial<T>;
  const stranger = Object.keys(values).find((key) => !(key in before));
  if (stranger) return `Unknown key ${stranger}. Known: ${Object.keys(before).join(', ')}.`;
  return { ...before, ...values, id: before.id };
}
