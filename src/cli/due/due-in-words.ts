import type { Schemas } from '../../client/index.ts';
import { timeText } from '../output/times.ts';

type DueDate = Schemas['DueDate'];

const WHAT: Readonly<Record<DueDate['kind'], string>> = {
  hire: 'gets an account',
  'last-day': 'access ends',
  grace: 'left the scope, is switched off',
  retry: 'is tried again, since a write failed',
};

export function dueText({ kind }: Pick<DueDate, 'kind'>): string {
  return WHAT[kind];
}

const DAYS: Readonly<Record<DueDate['kind'], (day: string) => string>> = {
  hire: (day) => `created on ${day}`,
  'last-day': (day) => `access ends on ${day}`,
  grace: (day) => `switched off on ${day}, unless they are in the scope again by then`,
  retry: (day) => `tried again on ${day}`,
};

/** `created on 2026-12-01` */
export function dayText({ kind, on }: Schemas['Person']['due'][number]): string {
  return DAYS[kind](on);
}

export function retryText({ dueAt, nextAttemptAt, attempts, state }: DueDate): string {
  if (state === 'given-up') return `a write failed; it was tried again ${attempts} times, and is left to the runs`;
  return `a write failed; it is tried again at ${timeText(nextAttemptAt ?? dueAt)}`;
}
