import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server that keeps what it gets and, where told, never says that it did. */
export interface MailSink {
  readonly url: string;
  /** Subjects of the mails to an address, as they came. */
  subjectsTo(address: string): readonly string[];
  /** From now on mails to this address are taken, and their receipt is not confirmed until `release`. */
  hold(address: string): void;
  release(address: string): void;
  stop(): Promise<void>;
}

interface Kept {
  readonly to: readonly string[];
  readonly subject: string;
}

/** As much of RFC 5321 as a client needs to hand over a mail. */
export async function openMailSink(): Promise<MailSink> {
  const kept: Kept[] = [];
  const held = new Map<string, PromiseWithResolvers<void>>();
  const server = createServer((socket) => void converse(socket).catch(() => {})); // the client was killed
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function converse(socket: Socket): Promise<void> {
    const say = (line: string) => void socket.write(`${line}\r\n`);
    let to: string[] = [];
    let text: string[] | null = null;
    say('220 sink');
    for await (const line of createInterface({ input: socket })) {
      if (text === null) {
        const recipient = /^RCPT TO:<(.+)>/i.exec(line)?.[1];
        if (recipient !== undefined) to.push(recipient);
        if (/^DATA/i.test(line)) text = [];
        say(/^DATA/i.test(line) ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 ok');
      } else if (line !== '.') {
        text.push(line);
      } else {
        kept.push({ to, subject: text.find((one) => /^Subject:/i.test(one)) ?? '' });
        await Promise.all(to.map((address) => held.get(address)?.promise));
        [to, text] = [[], null];
        say('250 ok');
      }
    }
  }

  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    subjectsTo: (address) => kept.filter(({ to }) => to.includes(address)).map(({ subject }) => subject),
    hold: (address) => void held.set(address, Promise.withResolvers()),
    release: (address) => held.get(address)?.resolve(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
