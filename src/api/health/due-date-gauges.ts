import { Gauge, type Registry } from 'prom-client';
import { DUE_KINDS, type DueKind } from '../../domain/incremental/due.ts';

/** A quarter of an hour after its moment somebody has been looked at, unless something keeps them. */
export const OVERDUE_MS = 15 * 60_000;

export interface Overdue {
  readonly integration: string;
  readonly kind: DueKind;
  readonly people: number;
}

/** People whose day came and for whom it could not be done yet. Each kind of each integration is always there, so that an alert can go off. */
export function dueDateGauges(registry: Registry): (integrations: readonly string[], all: readonly Overdue[]) => void {
  const overdue = new Gauge({
    name: 'matrikel_due_dates_overdue',
    help: 'People whose day came more than 15 minutes ago and for whom it is not done yet, by kind',
    labelNames: ['integration', 'kind'],
    registers: [registry],
  });
  return (integrations, all) => {
    overdue.reset();
    for (const integration of integrations) for (const kind of DUE_KINDS) overdue.set({ integration, kind }, 0);
    for (const { integration, kind, people } of all) overdue.set({ integration, kind }, people);
  };
}
