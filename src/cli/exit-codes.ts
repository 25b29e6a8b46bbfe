/** What a script learns from the exit code; docs/cli.md has the same table. */
export const EXIT = {
  unexpected: 1,
  badInput: 2,
  checkSaysNo: 3,
  notReachable: 4,
  notAllowed: 5,
  withProblems: 6,
  notCompleted: 7,
  waits: 8,
  stopped: 130,
} as const;

export const EXIT_CODES_IN_WORDS = `Exit codes:
  0    done
  1    something unexpected went wrong
  2    what was asked cannot be done: wrong input or settings, no such name, something stands in the way
  3    a check says no
  4    not reachable: the API, or what it needs
  5    not allowed: no token, a wrong or expired one, or one whose role may not do this
  6    the run completed, with problems
  7    the run did not complete: failed, cancelled, rejected, expired, superseded, or could not be started
  8    the run waits for a person to approve its plan
  130  stopped by hand: Ctrl-C, or no to a question`;
