import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as it can be written down and recognised later. The pid alone is given to somebody else some day. */
export type ProcessIdentity = { pid: number; startedAs: string };

/** What tells this process from any other that had or will have its pid; null when it does not run. */
export function startedAs(pid: number): string | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startedAs: startedAs(pid) ?? 'ended' };
}

export function stillRuns({ pid, startedAs: recorded }: ProcessIdentity): boolean {
  return startedAs(pid) === recorded;
}

/** The command line, with blanks between its words; empty when the process does not run or may not be looked at. */
export function commandLine(pid: number): string {
  try {
    if (process.platform !== 'linux') return ps(pid, 'command=');
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Ticks since boot, together with the boot: small containers lack `ps`, and both are in /proc. */
function fromProc(pid: number): string | null {
  try {
    // The program's name stands in brackets and may hold blanks and brackets of its own: count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null; // ended, only not yet collected by its parent
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${rest[18]}`;
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  try {
    return ps(pid, 'stat=').startsWith('Z') ? null : ps(pid, 'lstart=') || null;
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string {
  const env = { ...process.env, LC_ALL: 'C' };
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env, stdio: 'pipe' }).trim();
}
