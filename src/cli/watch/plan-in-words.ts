/** What the plan will cost, said before it is carried out. */
export function planInWords(people: number, { calls, seconds }: { calls: number; seconds: number }): string {
  if (people === 0) return '  Plan: nothing is to be written';
  const time = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  return `  Plan: ${people} people, ${calls} calls to the LMS, about ${time}`;
}
