/** A sentence for the person at the terminal. On stderr, because stdout belongs to the command that follows. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A problem whose message already is the sentence and the remedy. */
export class Explained extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function; a problem becomes a sentence and an exit code, never a stack trace. */
export async function main(run) {
  try {
    process.exitCode = await run();
  } catch (error) {
    say(error instanceof Explained ? error.message : `Something unexpected went wrong: ${error.message}`);
    if (process.env.MATRIKEL_DEBUG === '1') say(error.stack);
    process.exitCode = error.exitCode ?? 1;
  }
}
