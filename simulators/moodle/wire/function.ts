import type { Call } from '../../shared/calls.ts';
import type { MoodleSettings } from '../settings.ts';
import type { Site } from '../site.ts';
import type { Spec } from './spec.ts';

/** What a function may want to know of its call beside its arguments. */
export type Around = { call: Call; arrivedAt: number; raw: boolean; siteUrl: string };

export type WsFunction = {
  name: string;
  spec: Spec & { shape: 'single' };
  run(site: Site, args: unknown, around: Around): unknown;
  /** Missing on sites where it is not part of the code. */
  exists(settings: MoodleSettings): boolean;
  /** As measured on a small machine. */
  workMs(args: Record<string, unknown>): number;
  /** Mails that go out while the caller waits. */
  mails(args: Record<string, unknown>): number;
};

type Parts<A> = {
  name: string;
  spec: Spec & { shape: 'single' };
  run(site: Site, args: A, around: Around): unknown;
  exists?: (settings: MoodleSettings) => boolean;
  workMs?: (args: Record<string, unknown>) => number;
  mails?: (args: Record<string, unknown>) => number;
};

/** `A` is what the spec makes of the arguments. */
export function wsFunction<A>(parts: Parts<A>): WsFunction {
  const { run, exists = () => true, workMs = () => 20, mails = () => 0, ...rest } = parts;
  return { ...rest, exists, workMs, mails, run: (site, args, around) => run(site, args as A, around) };
}

export function countOf(list: unknown): number {
  return typeof list === 'object' && list !== null ? Object.keys(list).length : 0;
}
