import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Answers a question to be asked now and then: is the npm that started us gone? npm puts a shell between itself and
 * us, which outlives a killed npm, so it is the shell's parent that changes. Started without npm the answer is never
 * yes: being left alone may be just what was wanted (nohup, a service manager).
 */
export function watchNpm() {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  if (isNpm(parent)) return () => process.ppid !== parent;
  if (isNpm(grandparent)) return () => process.ppid !== parent || parentOf(parent) !== grandparent;
  return () => false;
}

function isNpm(pid) {
  return /^npm\b|npm-cli\.js/.test(look(pid, (proc) => readFileSync(`${proc}/cmdline`, 'utf8'), 'command='));
}

function parentOf(pid) {
  const ppid = (proc) => /^PPid:\s+(\d+)/m.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1] ?? '';
  return Number(look(pid, ppid, 'ppid='));
}

/** From /proc on Linux, where small containers lack `ps`; from `ps` elsewhere. */
function look(pid, readProc, column) {
  try {
    if (process.platform === 'linux') return readProc(`/proc/${pid}`);
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
