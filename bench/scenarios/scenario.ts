import type { Options } from '../options.ts';
import type { Report } from '../report/report.ts';
import type { Backbone } from '../stage/backbone.ts';

export interface Bench {
  readonly backbone: Backbone;
  readonly options: Options;
  /** One line on what is happening. */
  say(text: string): void;
}

export interface Scenario {
  readonly name: string;
  run(bench: Bench): Promise<Report[]>;
}
