/** Loaded before a program: its clock is wrong by SHIFT_CLOCK_HOURS, as on a host that nobody keeps in time. */
const shiftMs = Number(process.env.SHIFT_CLOCK_HOURS) * 3_600_000;
const RightDate = Date;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, args, asked) =>
    Reflect.construct(target, args.length === 0 ? [RightDate.now() + shiftMs] : args, asked),
  apply: () => new RightDate(RightDate.now() + shiftMs).toString(),
  get: (target, key) => (key === 'now' ? () => RightDate.now() + shiftMs : Reflect.get(target, key)),
});
