/** A thread has a Date of its own: here the clock goes on from whatever it was last set to. */
import { parentPort, workerData } from 'node:worker_threads';
import { startPersonio } from '../../../simulators/personio/index.ts';

const RightDate = Date;
let shiftMs = 0;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, args, asked) =>
    Reflect.construct(target, args.length === 0 ? [RightDate.now() + shiftMs] : args, asked),
  get: (target, key) => (key === 'now' ? () => RightDate.now() + shiftMs : Reflect.get(target, key)),
});
parentPort?.on('message', (at: number) => {
  shiftMs = at - RightDate.now();
});
const { close: _close, ...running } = await startPersonio(workerData);
parentPort?.postMessage(running);
