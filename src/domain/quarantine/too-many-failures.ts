/** People of a run whose writes have an outcome, and those among them with one that failed or that nobody confirmed. */
export interface WriteResults {
  readonly people: number;
  readonly failed: number;
}

const LEAST_PEOPLE = 20;
const MOST_PERCENT = 20;

/** Whether so many writes fail that going on would do more harm than stopping. Fewer than 20 say nothing. */
export function tooManyFailures({ people, failed }: WriteResults): boolean {
  return people >= LEAST_PEOPLE && failed * 100 > people * MOST_PERCENT;
}
