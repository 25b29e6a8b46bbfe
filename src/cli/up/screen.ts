/** Where words for people go, and whether somebody watches. */
export type Screen = {
  stream: NodeJS.WriteStream;
  say(text: string): void;
  /** The one line for programs. */
  result(line: string): void;
};

/** With --json, stdout belongs to the result alone. */
export function openScreen(json: boolean): Screen {
  const stream = json ? process.stderr : process.stdout;
  // A closed terminal or pipe must not keep us from stopping the children in order.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  return {
    stream,
    say: (text) => void stream.write(`${text}\n`),
    result: (line) => void process.stdout.write(`${line}\n`),
  };
}
