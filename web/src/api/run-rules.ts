import type { components } from '../../../src/client/schema.d.ts';

export type Run = components['schemas']['Run'];
export type RunStatus = Run['status'];

const OVER: readonly RunStatus[] = [
  'completed',
  'completed_with_problems',
  'rejected',
  'expired',
  'superseded',
  'cancelled',
  'failed',
];

export function goesOn(status: RunStatus): boolean {
  return !OVER.includes(status);
}

export function changesOf({ counts }: Pick<Run, 'counts'>): number {
  const { created, updated, deactivated, groupsAdded, groupsRemoved, invited } = counts;
  return created + updated + deactivated + groupsAdded + groupsRemoved + invited;
}
