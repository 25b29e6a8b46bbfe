import { Gauge, type Registry } from 'prom-client';
import { RUN_STATUSES } from '../../domain/run.ts';
import { MAIL_STATUSES } from '../../ports/mail-store.ts';
import type { Totals } from '../../ports/watch-store.ts';

/** Counts over everything in the store. A status that never occurred is 0, so that its first time shows as a change. */
export function totalGauges(registry: Registry): (totals: Totals | null) => void {
  const registers = [registry];
  const runs = new Gauge({
    name: 'matrikel_runs',
    help: 'Runs in the store by status',
    labelNames: ['status'],
    registers,
  });
  const steps = new Gauge({
    name: 'matrikel_steps',
    help: 'Steps in the store by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const mails = new Gauge({
    name: 'matrikel_mails',
    help: 'Mails of the last 30 days by status; unknown: the mail server did not confirm it',
    labelNames: ['status'],
    registers,
  });

  return (totals) => {
    for (const gauge of [runs, steps, mails]) gauge.reset();
    if (!totals) return;
    for (const status of RUN_STATUSES) runs.set({ status }, 0);
    for (const status of MAIL_STATUSES) mails.set({ status }, 0);
    for (const { status, count } of totals.runs) runs.set({ status }, count);
    for (const { status, count } of totals.mails) mails.set({ status }, count);
    for (const { kind, status, count } of totals.steps) steps.set({ kind, outcome: status }, count);
  };
}
