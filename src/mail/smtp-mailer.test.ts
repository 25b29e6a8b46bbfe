import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from './smtp-mailer.ts';

const MAIL = { to: ['hr@example.org'], subject: 'Grüße', text: 'Hallo', html: '<p>Hallo</p>' };
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A mail server of a few lines: answers each command as `answers` says, `250` otherwise, and notes what it was told. */
async function mailServer(answers: Readonly<Record<string, string>> = {}): Promise<{ url: string; told: string[] }> {
  const told: string[] = [];
  const server = createServer((socket) => talk(socket, answers, told));
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, told };
}

function talk(socket: Socket, answers: Readonly<Record<string, string>>, told: string[]): void {
  let inData = false;
  if (answers.greeting !== 'none') socket.write('220 ready\r\n');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
      told.push(line);
      if (inData && line !== '.') continue;
      const command = inData ? 'END' : (line.split(/[ :]/)[0] ?? '');
      inData = command === 'DATA';
      socket.write(`${answers[command] ?? (inData ? '354 go on' : '250 ok')}\r\n`);
    }
  });
}

describe('createSmtpMailer', () => {
  it('is absent without a server', () => {
    expect(createSmtpMailer(null, 'Matrikel <m@example.org>')).toBeNull();
  });

  it('hands a mail over', async () => {
    const { url, told } = await mailServer();
    await createSmtpMailer(url, 'Matrikel <m@example.org>')?.send(MAIL);
    expect(told).toContain('MAIL FROM:<m@example.org>');
    expect(told).toContain('RCPT TO:<hr@example.org>');
  });

  it('throws when one of the recipients is refused, and sends only once', async () => {
    const { url, told } = await mailServer({ RCPT: '550 unknown' });
    await expect(createSmtpMailer(url, 'm@example.org')?.send(MAIL)).rejects.toThrow();
    expect(told.filter((line) => line.startsWith('MAIL FROM'))).toHaveLength(1);
  });

  it('throws when the server takes the mail and never answers', async () => {
    const { url } = await mailServer({ greeting: 'none' });
    const mailer = createSmtpMailer(url, 'm@example.org', { connectMs: 200, silenceMs: 200 });
    await expect(mailer?.send(MAIL)).rejects.toThrow();
  });
});
