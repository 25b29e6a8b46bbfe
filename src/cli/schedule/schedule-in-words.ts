import type { Schemas } from '../../client/index.ts';
import { commandLine } from '../own-name.ts';
import { daysText } from './days.ts';

type Settings = Schemas['ScheduleSettings'];
type Timers = Schemas['Schedule']['timers'];
type Timer = NonNullable<Timers>[number];

function fullSyncText({ fullSync, timeZone }: Settings): string {
  return fullSync ? timeOfDayText(fullSync, timeZone) : 'by hand only';
}

function driftCheckText({ driftCheck, timeZone }: Settings): string {
  return driftCheck ? timeOfDayText(driftCheck, timeZone) : 'with every full sync';
}

function timeOfDayText({ at, days }: NonNullable<Settings['fullSync']>, timeZone: string): string {
  return `${daysText(days)} at ${at}, ${timeZone}`;
}

function pollText({ pollMinutes }: Settings): string {
  if (pollMinutes === null) return 'not looked for';
  return pollMinutes === 1 ? 'looked for every minute' : `looked for every ${pollMinutes} minutes`;
}

function pauseText({ paused, note }: Settings): string | null {
  if (!paused) return null;
  return note === null ? 'yes' : `yes: ${note}`;
}

export function startsAnything({ fullSync, pollMinutes, driftCheck }: Settings): boolean {
  return fullSync !== null || pollMinutes !== null || driftCheck !== null;
}

/** In one line, for where an integration is shown. */
export function scheduleText(settings: Settings): string {
  if (!startsAnything(settings)) return 'nothing starts by itself';
  const parts = [
    settings.fullSync ? `full sync ${fullSyncText(settings)}` : null,
    settings.pollMinutes === null ? null : `changes ${pollText(settings)}`,
    settings.driftCheck ? `drift ${driftCheckText(settings)}` : null,
  ];
  return `${settings.paused ? 'paused; ' : ''}${parts.filter((part) => part !== null).join('; ')}`;
}

/** Times as the clocks of the schedule's zone show them, like the time of day that was set. */
export function scheduleFacts(name: string, { settings, timers, lastPoll }: Schemas['Schedule']) {
  const time = (iso: string) => new Date(iso).toLocaleString('sv-SE', { timeZone: settings.timeZone });
  const of = (kind: Timer['kind']) => timers?.find((timer) => timer.kind === kind);
  const lastOf = (kind: Timer['kind']) => {
    const lastAt = of(kind)?.lastAt;
    return lastAt && time(lastAt);
  };
  return [
    ['Full sync', fullSyncText(settings)],
    ['  next', nextText(of('full-sync'), name, time)],
    ['  last', lastOf('full-sync')],
    ['  missed', of('full-sync')?.missed || null],
    ['Changes', pollText(settings)],
    ['  next', nextText(of('poll'), name, time)],
    ['  last', lastPoll && `${time(lastPoll.at)}, ${lastPoll.employees} named, ${lastPoll.changed} to look at`],
    ['Due dates', of('due-dates') ? 'asked for every 5 minutes' : null],
    ['  next', nextText(of('due-dates'), name, time)],
    ['Drift', of('drift-check') || settings.driftCheck ? `looked for ${driftCheckText(settings)}` : null],
    ['  next', nextText(of('drift-check'), name, time)],
    ['  last', lastOf('drift-check')],
    ['  missed', of('drift-check')?.missed || null],
    ['Certificates', of('certificates') ? `see ${commandLine(`certificates status ${name}`)}` : null],
    ['  next', nextText(of('certificates'), name, time)],
    ['Paused', pauseText(settings)],
    ['Temporal', timers === null ? 'does not answer; what was saved is followed as soon as it does' : null],
  ] as const;
}

const SHOWN = 3;

function nextText(timer: Timer | undefined, name: string, time: (iso: string) => string): string | null {
  if (!timer) return null;
  if (timer.state === 'behind') return 'not yet: Temporal follows within a minute';
  if (timer.state === 'paused-in-temporal')
    return `none: paused in the Temporal UI. To go on: ${commandLine(`schedule resume ${name}`)}`;
  return timer.next.slice(0, SHOWN).map(time).join(', ') || 'none';
}
