export type ControlCall = { params: Record<string, string>; query: URLSearchParams; body: unknown };
export type ControlReply = { status?: number; json: unknown };

/** `/_sim/...`: how a test looks in and meddles, behind the client's back. */
export type ControlRoute = { endpoint: string; handle: (call: ControlCall) => ControlReply };
