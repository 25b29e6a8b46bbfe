import { Presets, SingleBar } from 'cli-progress';
import type { Run } from './api-answers.ts';
import type { Screen } from './screen.ts';

export type Progress = { show(run: Run): void; say(sentence: string): void; close(): void };

const LINE_EVERY_MS = 5_000;

/** A bar at a terminal; a line now and then where the words go to a file. */
export function openProgress(screen: Screen): Progress {
  return screen.stream.isTTY ? bar(screen) : lines(screen);
}

function bar(screen: Screen): Progress {
  const format = '{phase} [{bar}] {value}/{total} | {rate}/s | {eta_formatted} left';
  const single = new SingleBar(
    { format, stream: screen.stream, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const pace = paceOf();
  let begun = false;
  return {
    show(run) {
      const { done, total } = run.progress ?? { done: 0, total: 0 };
      const payload = { phase: phaseInWords(run), rate: pace(done) };
      if (!begun) single.start(total, done, payload);
      begun = true;
      single.setTotal(total);
      single.update(done, payload);
    },
    say(sentence) {
      single.stop(); // leaves the bar as it stands; the next reading draws a new one below
      screen.say(sentence);
      begun = false;
    },
    close: () => single.stop(),
  };
}

function lines(screen: Screen): Progress {
  const pace = paceOf();
  let last = { at: 0, text: '' };
  return {
    show(run) {
      const { done, total } = run.progress ?? { done: 0, total: 0 };
      const rate = pace(done);
      const left = rate > 0 && total > done ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
      const text = `  ${phaseInWords(run)}${total > 0 ? `: ${done} of ${total}, ${rate} per second${left}` : ''}`;
      if (text === last.text || Date.now() - last.at < LINE_EVERY_MS) return;
      screen.say(text);
      last = { at: Date.now(), text };
    },
    say: (sentence) => screen.say(sentence),
    close() {},
  };
}

/** People per second since the first one was done: the reading before it would make the pace look slow. */
function paceOf(): (done: number) => number {
  let from: { at: number; done: number } | null = null;
  return (done) => {
    if (from === null && done > 0) from = { at: Date.now(), done };
    const seconds = from ? (Date.now() - from.at) / 1000 : 0;
    return from && seconds > 0 ? Math.round((done - from.done) / seconds) : 0;
  };
}

const WORDS: Record<string, string> = {
  queued: 'Waiting for a worker',
  checking: 'Checking both sides',
  reading: 'Reading both sides',
  planning: 'Reading both sides and planning',
  waiting: 'Waiting for approval',
  applying: 'Writing',
  paused: 'Paused',
  reporting: 'Writing the report',
  completed: 'Done',
  completed_with_problems: 'Done',
};

function phaseInWords({ status, phase }: Run): string {
  return (status === 'planning' && phase && WORDS[phase]) || WORDS[status] || status;
}
