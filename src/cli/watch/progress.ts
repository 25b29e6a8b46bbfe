import cliProgress, { type Options, type Params } from 'cli-progress';
import { durationText } from '../../domain/summary/duration.ts';
import { phaseInWords } from './phase-in-words.ts';
import type { RunProgress } from './run-events.ts';

export interface Progress {
  show(progress: RunProgress): void;
  say(text: string): void;
  close(): void;
}

const LINE_EVERY_MS = 5_000;

/** A bar at a terminal; a line now and then where the words go to a file. */
export function openProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const single = new cliProgress.SingleBar(
    { format: barText, stream, hideCursor: true, barsize: 30 },
    cliProgress.Presets.shades_classic,
  );
  let begun = false;
  return {
    show(state) {
      const { done, total } = state.progress;
      const payload = { phase: phaseInWords(state), pace: paceText(state) };
      if (!begun) single.start(total, done, payload);
      begun = true;
      single.setTotal(total);
      single.update(done, payload);
    },
    say(text) {
      if (begun) single.stop(); // leaves the bar as it stands; the next reading draws a new one below
      stream.write(`${text}\n`);
      begun = false;
    },
    close() {
      if (begun) single.stop();
      begun = false;
    },
  };
}

/** As long as nobody knows how many people it will be, only what is being done. */
function barText(
  options: Options,
  { progress, value, total }: Params,
  { phase, pace }: Record<string, string>,
): string {
  if (total === 0) return `  ${phase} ...`;
  return `  ${phase} [${cliProgress.Format.BarFormat(progress, options)}] ${value}/${total}${pace}`;
}

function lines(stream: NodeJS.WriteStream): Progress {
  let last = { at: 0, text: '', phase: '' };
  return {
    show(state) {
      const { done, total } = state.progress;
      const phase = phaseInWords(state);
      const counts = total > 0 && (done > 0 || state.phase === 'applying'); // a dry run plans people and writes for none
      const text = `  ${phase}${counts ? `: ${done} of ${total}${paceText(state)}` : ''}`;
      const soon = Date.now() - last.at < LINE_EVERY_MS && phase === last.phase;
      if (text === last.text || soon) return;
      stream.write(`${text}\n`);
      last = { at: Date.now(), text, phase };
    },
    say: (text) => void stream.write(`${text}\n`),
    close() {},
  };
}

/** As the API measured it: a watcher who came late would measure wrongly. */
function paceText({ peoplePerMinute, etaSeconds }: RunProgress): string {
  const pace = peoplePerMinute === null ? '' : `, ${Math.round(peoplePerMinute)} people/min`;
  return etaSeconds === null ? pace : `${pace}, about ${durationText(etaSeconds * 1_000, 'en')} left`;
}
