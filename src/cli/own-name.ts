/** How this program is called here, for hints that can be copied: behind npm there is no `matrikel` on the path. */
export function commandLine(args: string): string {
  return `${process.env.npm_lifecycle_event ? 'npx matrikel ' : 'matrikel '}${args}`;
}
