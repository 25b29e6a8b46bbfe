import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SAMPLE_MS = 500;

/** The most memory that a process had in use. Linux keeps the number itself; elsewhere it is sampled. */
export function watchMemory(pid: number): { peakBytes(): number; stop(): void } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.platform === 'linux' ? fromProc(pid) : fromPs(pid));
  };
  const timer = setInterval(look, SAMPLE_MS);
  timer.unref();
  return {
    peakBytes() {
      look();
      return peak;
    },
    stop: () => clearInterval(timer),
  };
}

function fromProc(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended; what was seen before stands
  }
}

function fromPs(pid: number): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return 0;
  }
}
