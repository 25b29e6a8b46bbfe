import { answeredWith } from '../measure/calls.ts';
import { rateBetween } from '../measure/rate.ts';
import { atLeast, atMost, figure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';
import type { Backbone } from '../stage/backbone.ts';
import { fullRun, startRun } from '../stage/run.ts';
import type { Counters } from '../stage/simulator.ts';
import { openStage } from '../stage/stage.ts';
import { sampleUntil } from './limited.ts';
import type { Scenario } from './scenario.ts';
import { unchanged } from './unchanged.ts';

const EMPLOYEES = 5_000;
/** Three minutes of writing and reading back. */
const EMPLOYEES_UNDER_LIMIT = 450;
const PER_MINUTE = 300;
const WORKERS = 2;
const USERS_A_PAGE = 500;
/** At both ends of the writing, where it begins and where the last people are on their way. */
const EDGE_MS = 5_000;
const A_HANDFUL = 5;

/** An LMS without batches and with one limit for all who use its key, which it tells: used up, not run into, and only for changes. */
export const learnupon: Scenario = {
  name: 'learnupon',
  async run({ backbone, options, say }) {
    const limited = options.employees ?? EMPLOYEES_UNDER_LIMIT;
    const many = options.employees ?? EMPLOYEES;
    say(`LearnUpon: first sync of ${limited} employees at ${PER_MINUTE} calls a minute, ${WORKERS} workers`);
    const reports = [await underLimit(backbone, limited, options.latencyMs ?? 50)];
    say(`LearnUpon: first sync of ${many} employees without a limit, then the same without a change`);
    await using stage = await openStage(backbone, { kind: 'learnupon', employees: many, latencyMs: 0 });
    await fullRun(stage);
    const accounts = await stage.lms.read<readonly unknown[]>('users');
    reports.push(await unchanged(stage, many, accounts.length, { name: 'LearnUpon, unchanged', page: USERS_A_PAGE }));
    return reports;
  },
};

async function underLimit(backbone: Backbone, employees: number, latencyMs: number): Promise<Report> {
  const limits = { perMinute: PER_MINUTE, burst: 0 };
  await using stage = await openStage(backbone, {
    ...{ kind: 'learnupon', employees, latencyMs, limits },
    ...{ requestsPerMinute: PER_MINUTE, workers: WORKERS },
  });
  const { closed } = await startRun(stage);
  const samples = await sampleUntil(closed, stage.lms, acceptedForAccounts);
  const { answer, ms } = await closed;
  const counters = await stage.lms.counters();
  const perMinute = rateBetween(samples, EDGE_MS);
  return {
    name: 'LearnUpon, limited',
    measured: `Calls that LearnUpon accepted (2xx) a minute while accounts are made and read back by ${WORKERS} workers with one key, without the first and last ${EDGE_MS / 1000} s of that. LearnUpon lets ${PER_MINUTE} pass in a minute of the clock, and so is the integration told.`,
    setup: { employees, latencyMs, perMinute: PER_MINUTE, workers: WORKERS },
    figures: [
      figure('of the allowed rate', (perMinute / PER_MINUTE) * 100, '%', atLeast(95)),
      figure('accepted a minute', perMinute, ''),
      figure(
        'answers 429',
        answeredWith(counters, (status) => status === '429'),
        '',
        atMost(A_HANDFUL),
      ),
      figure('accounts made', answer.counts.created ?? 0, ''),
      figure('time', ms / 1000, 's'),
    ],
    details: { samples, calls: counters.calls },
  };
}

/** A write, and the look at what became of it. */
function acceptedForAccounts(calls: Counters['calls']): number {
  return ['POST /users', 'GET /users/{id}'].reduce((sum, name) => sum + (calls[name]?.byStatus['200'] ?? 0), 0);
}
