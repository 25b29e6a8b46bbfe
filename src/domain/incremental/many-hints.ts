/** Above so many people at once a full sync, which reads page by page, is cheaper than a look at each. */
const PEOPLE_ONE_BY_ONE = 50;

/** Whether a full sync serves them all better than one update for each. */
export function areTooMany(people: number): boolean {
  return people > PEOPLE_ONE_BY_ONE;
}
