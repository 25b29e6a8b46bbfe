import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../measure/statistics.ts';
import { atLeast, atMost, type Figure, figure } from '../report/figure.ts';
import type { RunAnswer } from '../stage/api.ts';
import { startRun } from '../stage/run.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';

const EMPLOYEES = 10_000;
const LATENCY_MS = 50;
const TURNS = 20;
const LOOKS_PER_TURN = 3;
const BETWEEN_LOOKS_MS = 120;
const P95_MS = 250;

type Asked = Record<'progress' | 'pause' | 'resume', number[]>;

/** A person looks and presses buttons while the machine is busy with 20 calls in flight. */
export const answers: Scenario = {
  name: 'answers',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`questions to the API during a first sync of ${employees} employees`);
    await using stage = await openStage(backbone, { employees, latencyMs });
    const { id, closed } = await startRun(stage);
    const asked = await askMeanwhile(stage, id);
    const { answer } = await closed;
    return [
      {
        name: 'answers during a run',
        measured:
          'From sending a request to the API until its answer is read, over HTTP on this machine, while people are being written: GET /runs/{id} for progress, POST /runs/{id}/pause and /resume in turns.',
        setup: { employees, latencyMs },
        figures: [
          ...(['progress', 'pause', 'resume'] as const).flatMap((what) => figuresOf(what, asked[what])),
          figure('accounts made', answer.counts.created ?? 0, ''),
        ],
        details: { ...asked, status: answer.status },
      },
    ];
  },
};

async function askMeanwhile({ api }: Stage, runId: string): Promise<Asked> {
  const asked: Asked = { progress: [], pause: [], resume: [] };
  const look = () => timed(asked.progress, () => api.get<RunAnswer>(`/runs/${runId}`));
  while ((await api.get<RunAnswer>(`/runs/${runId}`)).progress.done === 0) await sleep(200);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let number = 0; number < LOOKS_PER_TURN; number += 1) {
      const { status } = await look();
      if (!['applying', 'paused'].includes(status)) return asked;
      await sleep(BETWEEN_LOOKS_MS);
    }
    await timed(asked.pause, () => api.post(`/runs/${runId}/pause`));
    await sleep(BETWEEN_LOOKS_MS);
    await timed(asked.resume, () => api.post(`/runs/${runId}/resume`));
  }
  return asked;
}

async function timed<Answer>(into: number[], ask: () => Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await ask();
  into.push(performance.now() - startedAt);
  return answer;
}

function figuresOf(what: keyof Asked, times: readonly number[]): Figure[] {
  return [
    figure(`${what}, 95 % within`, quantile(times, 0.95), 'ms', atMost(P95_MS)),
    figure(`${what}, half within`, quantile(times, 0.5), 'ms'),
    figure(`${what}, slowest`, Math.max(...times), 'ms'),
    figure(`${what}, asked`, times.length, 'times', atLeast(what === 'progress' ? 40 : 10)),
  ];
}
