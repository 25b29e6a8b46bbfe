/**
 * On a machine with much memory Node gives short-lived objects so much room that a worker grows by more than 100 MB before it
 * has work to do. Set here it costs no speed; set from inside a program it would come too late for the imports.
 */
export const WORKER_NODE_ARGS: readonly string[] = ['--max-semi-space-size=4'];

/**
 * With the usual eight arenas for each core, glibc's allocator keeps what passed through a dozen threads, as files on their way do. Read
 * before a program's first line, and unknown to other allocators.
 */
export const WORKER_ENV = { MALLOC_ARENA_MAX: '2' } as const;
