import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';

export interface ReadEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads a stream of server-sent events as another program would: with a parser that we did not write. */
export async function readEvents(url: string, headers: Readonly<Record<string, string>> = {}) {
  const hangUp = new AbortController();
  const response = await fetch(url, { headers, signal: hangUp.signal });
  const events: ReadEvent[] = [];
  const comments: string[] = [];
  const parser = new EventSourceParserStream({ onComment: (comment) => comments.push(comment) });
  const stream = response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(parser);
  const ended = (async () => {
    for await (const message of stream ?? []) events.push(toEvent(message));
    return 'closed by the server' as const;
  })().catch(() => 'broken off' as const);

  return {
    response,
    events,
    comments,
    ended,
    of: (event: string) => events.filter((one) => one.event === event),
    /** Waits until the events so far are as wished. */
    async until(isSo: (events: readonly ReadEvent[]) => boolean): Promise<void> {
      for (const deadline = Date.now() + 20_000; !isSo(events); ) {
        if (Date.now() > deadline) throw new Error(`these came: ${JSON.stringify(events)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** As a network does it: without a word. */
    async hangUp(): Promise<void> {
      hangUp.abort();
      await ended;
    },
  };
}

function toEvent({ event, id, data }: EventSourceMessage): ReadEvent {
  return { event: event ?? 'message', id: id ?? null, data: JSON.parse(data) };
}
