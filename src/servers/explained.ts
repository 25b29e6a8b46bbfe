/** A problem whose message already is what a person needs: a sentence, and what to do. Shown without a stack. */
export class Explained extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
