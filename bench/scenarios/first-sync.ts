import { bodiesOf } from '../measure/accounts.ts';
import { type Calls, callsOf, sumOf } from '../measure/calls.ts';
import { type HistoryCost, historyCost } from '../measure/history.ts';
import { median } from '../measure/statistics.ts';
import { atMost, figure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';
import { fullRun } from '../stage/run.ts';
import { IN_FLIGHT, openStage } from '../stage/stage.ts';
import { type BareRound, bareRound } from './bare-round.ts';
import type { Scenario } from './scenario.ts';
import { temporalCost } from './temporal-cost.ts';
import { unchanged } from './unchanged.ts';

const EMPLOYEES = 10_000;
const LATENCY_MS = 50;
const ROUNDS = 3;

interface Round {
  readonly ms: number;
  readonly calls: Calls;
  readonly counts: Readonly<Record<string, number>>;
  readonly history: HistoryCost;
  readonly maxInFlight: number;
}

/** A first sync and the bare script in turns, so that a slow minute of the machine meets both. */
export const firstSync: Scenario = {
  name: 'first-sync',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    const rounds = options.rounds ?? ROUNDS;
    const ours: Round[] = [];
    const bare: BareRound[] = [];
    const more: Report[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`first sync of ${employees} employees, round ${round} of ${rounds}`);
      await using stage = await openStage(backbone, { employees, latencyMs, profile: options.profile });
      const { ms, answer } = await fullRun(stage);
      const calls = await callsOf(stage);
      const { maxInFlight } = await stage.lms.counters();
      const history = await historyCost(stage.client, stage.workflowId);
      ours.push({ ms, calls, counts: answer.counts, history, maxInFlight });
      const bodies = await bodiesOf(stage.lms);
      if (round === rounds) {
        more.push(await temporalCost(stage, history, employees));
        say('the same again, without a change');
        more.push(await unchanged(stage, employees, bodies.length));
      }
      await stage[Symbol.asyncDispose](); // the bare script gets the machine to itself, as the sync had it
      say(`bare script, ${bodies.length} accounts, round ${round} of ${rounds}`);
      bare.push(await bareRound(backbone.logs, { employees, latencyMs }, bodies));
    }
    return [report(ours, bare, { employees, latencyMs, rounds }), ...more];
  },
};

function report(
  ours: readonly Round[],
  bare: readonly BareRound[],
  setup: { employees: number; latencyMs: number; rounds: number },
): Report {
  const seconds = median(ours.map(({ ms }) => ms)) / 1000;
  const floor = median(bare.map(({ ms }) => ms)) / 1000;
  const pairs = ours.map(({ ms }, index) => ms / (bare[index]?.ms ?? Number.NaN));
  const people = ours[0]?.counts.created ?? 0;
  const differences = ours.map((round, index) => sumOf(round.calls) - sumOf(bare[index]?.calls ?? {}));
  return {
    name: 'first sync',
    measured:
      'Matrikel: from just before POST /integrations/{id}/runs until Temporal says that the workflow is closed. Bare script: from its first call to its last answer, process start and parsing of its input not counted. Both against fresh simulators, in turns; medians.',
    setup: { ...setup, 'calls in flight': IN_FLIGHT },
    figures: [
      figure('time against the bare script', seconds / floor, '×', atMost(1.3)),
      figure('the same, best round', Math.min(...pairs), '×'),
      figure('the same, worst round', Math.max(...pairs), '×'),
      figure('Matrikel', seconds, 's'),
      figure('bare script', floor, 's'),
      figure('accounts made', people, ''),
      figure('accounts a second', people / seconds, ''),
      figure('calls more than the bare script', median(differences), ''),
    ],
    details: { matrikel: ours, bare },
  };
}
