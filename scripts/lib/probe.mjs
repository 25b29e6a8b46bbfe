import { spawnSync } from 'node:child_process';

/** What `<command> --version` says, or null when the command is missing, broken or silent for 10 seconds. */
export function versionOf(command, args = ['--version']) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : null;
}
