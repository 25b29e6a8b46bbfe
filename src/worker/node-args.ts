/**
 * On a machine with much memory Node gives short-lived objects so much room that a worker grows by more than 100 MB before it
 * has work to do. Set here it costs no speed; set from inside a program it would come too late for the imports.
 */
export const WORKER_NODE_ARGS: readonly string[] = ['--max-semi-space-size=4'];
