import { callsOf, isWrite, sumOf } from '../measure/calls.ts';
import { historyCost } from '../measure/history.ts';
import { atMost, exactly, figure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';
import { fullRun } from '../stage/run.ts';
import type { Stage } from '../stage/stage.ts';

const PAGE = 100;
/** Attributes, the check of the key, members of groups that have no external id. */
const HANDFUL = 8;

/** A second sync after nothing has happened: it must cost nothing but reading. */
export async function unchanged(
  stage: Stage,
  employees: number,
  members: number,
  { name = 'unchanged', page = PAGE } = {},
): Promise<Report> {
  await Promise.all([stage.personio.resetCounters(), stage.lms.resetCounters()]);
  const { ms, answer } = await fullRun(stage);
  const calls = await callsOf(stage);
  const listed = Math.ceil(employees / PAGE) + Math.ceil(members / page) + 1;
  const history = await historyCost(stage.client, stage.workflowId);
  return {
    name,
    measured:
      'A full sync right after the first one, with nobody changed on either side; requests as the simulators counted them. The limit of reads is employee pages + learner pages + the list of groups + a handful.',
    setup: { employees, members },
    figures: [
      figure('writes', sumOf(calls, isWrite), '', exactly(0)),
      figure(
        'reads',
        sumOf(calls, (endpoint) => !isWrite(endpoint)),
        '',
        atMost(listed + HANDFUL),
      ),
      figure('time', ms / 1000, 's'),
      figure('events', history.events, ''),
    ],
    details: { calls, counts: answer.counts, phases: history.phases },
  };
}
