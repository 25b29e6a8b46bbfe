const GRACE_MS = 10_000;

/**
 * Called first by the main file of every process that `up` starts: when the parent is gone, however it died, the
 * channel to it closes, and this process ends as if it had been asked to by SIGTERM. Without such a parent it does nothing.
 */
export function endWithParent(graceMs = GRACE_MS): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref(); // the channel alone must not keep a process running that has finished its work
}
