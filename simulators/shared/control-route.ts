type ControlCall = { params: Record<string, string>; query: URLSearchParams; body: unknown };
/** `indent` for answers that people read. */
export type ControlReply = { status?: number; json: unknown; indent?: number };

/** `/_sim/...`: how a test looks in and meddles, behind the client's back. */
export type ControlRoute = {
  endpoint: string;
  handle: (call: ControlCall) => ControlReply;
  /** What the call is for, where the common list does not say so. */
  what?: string;
};
