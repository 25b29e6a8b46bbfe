import type { Theatre } from './stage/theatre.ts';

/** How a disaster ended for the people concerned, told by what the simulators received and hold. */
export interface Verdict {
  readonly protected: boolean;
  /** One sentence for the table: what Matrikel did, or what it should not have done. */
  readonly happened: string;
  /** It could not strike under these settings, and so proves nothing about them. */
  readonly idle?: true;
}

export interface Scenario {
  readonly name: string;
  /** What must hold, whatever happens. */
  readonly invariant: string;
  /** `processes` kills or stops what all the others need: those are played one after the other, when no one else plays. */
  readonly group: 'quick' | 'processes';
  play(theatre: Theatre): Promise<Verdict>;
}

export function idle(why: string): Verdict {
  return { protected: true, happened: why, idle: true };
}

/** Protected unless something is said to be wrong. */
export function verdict(happened: string, wrong: readonly string[]): Verdict {
  return { protected: wrong.length === 0, happened: wrong.length === 0 ? happened : wrong.join('; ') };
}
