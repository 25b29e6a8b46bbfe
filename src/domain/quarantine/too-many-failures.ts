/** People of a run whose writes have an outcome, and those among them with one that failed or that nobody confirmed. */
export interface WriteResults {
  readonly people: number;
  readonly failed: number;
}

const LEAST_PEOPLE = 20;
const MOST_PERCENT = 20;

/** Whether so many writes fail that going on would do more harm than stopping. Fewer than 20 say nothing. */
export function tooManyFailures(results: WriteResults): boolean {
  return results.people >= LEAST_PEOPLE && failsOften(results);
}

/** The share alone, which says nothing yet while there are few. */
export function failsOften({ people, failed }: WriteResults): boolean {
  return failed * 100 > people * MOST_PERCENT;
}
