import { styleText } from 'node:util';
import { EXIT } from '../exit-codes.ts';

/** Of a terminal that does not say. */
const USUAL_WIDTH = 80;

type Style = Parameters<typeof styleText>[0];

/** Where a command's words go: results to stdout, words about them to stderr. With --json only JSON reaches stdout. */
export interface Output {
  readonly json: boolean;
  /** Columns of the terminal that shows stdout; null where it goes to a file or another program. */
  readonly width: number | null;
  /** A result for people; ends with a line break. */
  print(text: string): Promise<void>;
  /** A result for programs, on one line. */
  printJson(value: unknown): Promise<void>;
  /** Words beside the result. */
  say(text: string): void;
  /** Marked by colour or weight where stdout is a terminal that shows them (NO_COLOR is honoured). */
  styled(style: Style, text: string): string;
}

export function openOutput(json: boolean): Output {
  process.stdout.on('error', endWithReader);
  process.stderr.on('error', () => {}); // nobody is left to be told
  const print = (text: string) => written(process.stdout, `${text}\n`);
  return {
    json,
    width: process.stdout.isTTY ? process.stdout.columns || USUAL_WIDTH : null,
    print,
    printJson: (value) => print(JSON.stringify(value)),
    say: (text) => void process.stderr.write(`${text}\n`),
    styled: (style, text) => styleText(style, text, { stream: process.stdout }),
  };
}

/** `matrikel plan ... | head`: whoever read us has seen enough. */
function endWithReader(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.unexpected);
}

/** Waits for slow readers, so that a long list neither piles up in memory nor is cut off at the end of the process. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}
