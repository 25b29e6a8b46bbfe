/**
 * On a machine with much memory Node gives short-lived objects so much room that a worker grows by more than 100 MB before it
 * has work to do. Set here it costs no speed; set from inside a program it would come too late for the imports.
 */
export const WORKER_NODE_ARGS: readonly string[] = ['--max-semi-space-size=4'];

/**
 * With the usual eight arenas for each core, glibc's allocator keeps what passed through a dozen threads, as files on their way do; and
 * pieces as large as those of a file go back to the system only where it takes them from there each by itself (mallopt(3)). Without: 337 MiB
 * after 48 files of 30 MB, where 3 are in use. Read before a program's first line, and unknown to other allocators.
 */
export const WORKER_ENV = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '65536' } as const;
