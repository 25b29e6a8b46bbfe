import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { target } from './snapshot.ts';

/** Rows in COPY's text form, cut anywhere, on their way into a table. The COPY begins with the first of them. */
export function openTable(client: pg.Client, table: string, columns: readonly string[]) {
  let copy: { sink: ReturnType<typeof copyFrom>; done: Promise<void>; refused: boolean } | null = null;
  function begun() {
    if (copy) return copy;
    const sink = client.query(copyFrom(`COPY ${target(table, columns)} FROM STDIN`));
    const done = finished(sink);
    copy = { sink, done, refused: false };
    done.catch(() => Object.assign(copy ?? {}, { refused: true })); // thrown to whoever writes or ends
    return copy;
  }
  return {
    async write(bytes: Buffer): Promise<void> {
      const { sink, done } = begun();
      // a COPY that the server has refused never drains
      if (!sink.write(bytes)) await Promise.race([once(sink, 'drain'), done]);
    },
    /** Answers how many rows went in. */
    async end(): Promise<number> {
      const { sink, done } = begun();
      sink.end();
      await done;
      return sink.rowCount;
    },
    /** Ends a COPY that is under way; until then the connection hears nothing else. One that was refused has ended. */
    abandon(): void {
      if (copy && !copy.refused) copy.sink.destroy();
    },
  };
}
