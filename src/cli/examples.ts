/** The end of a command's help: lines to copy. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  matrikel ${line}`).join('\n')}`;
}
