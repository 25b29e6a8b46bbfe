import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleIn } from './bundle.ts';
import { environmentOf, readCompose, type Service } from './compose-file.ts';
import { readImage } from './image.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Replaces what exists only among containers, such as a service's host name, by what stands for it on this machine. */
export type Stand = Readonly<Record<string, string>>;

/**
 * The services of docker-compose.yml as processes of this machine: the same commands with the same environment and nothing
 * else, no container around them. `env` is what .env would say, `stands` what each container name stands for.
 */
export async function openProcessSet(env: Readonly<Record<string, string>>, stands: Stand) {
  const [{ services }, image] = await Promise.all([readCompose(env), readImage()]);
  const folder = await mkdtemp(join(tmpdir(), 'matrikel-containers-'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(join(ROOT, 'scripts/matrikel.mjs'), join(bin, 'matrikel'));
  const path = [bin, dirname(process.execPath), process.env.PATH].join(':');
  await mkdir(join(folder, 'dist'));
  await bundleIn(join(folder, 'dist'));
  const started: ChildProcess[] = [];

  function service(name: string): Service {
    const found = services[name];
    if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
    return found;
  }

  function run(name: string, argv: readonly string[], stand: Stand, environment: Record<string, string | undefined>) {
    const paths = { '/var/lib/matrikel': join(folder, name), '/app/dist': join(folder, 'dist') };
    const here = (text: string) => [stand, stands, paths].reduce(replaced, text);
    const given = Object.entries({ ...image.environment, ...environment })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([key, value]) => [key, here(value)]);
    const [program = '', ...args] = argv.map(here);
    return spawn(program, args, {
      cwd: ROOT, // the image's WORKDIR
      env: { PATH: path, ...Object.fromEntries(given) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // nothing outlives a test that is killed
    });
  }

  /** A file of the repository that the container sees under another name, with the names in it replaced as well. */
  async function mounted({ volumes }: Service): Promise<Stand> {
    const files = volumes.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':'));
    const copies = files.map(async ([file = '', target = '']) => {
      const copy = join(folder, basename(file));
      await writeFile(copy, replaced(await readFile(join(ROOT, file), 'utf8'), stands));
      return [target, copy];
    });
    return Object.fromEntries(await Promise.all(copies));
  }

  return {
    /** Starts one container's process. `stand` is for what it has to itself, such as its port. */
    async start(name: string, stand: Stand = {}) {
      const { entrypoint = image.entrypoint, command, healthcheck, stop_grace_period: grace } = service(name);
      await mkdir(join(folder, name), { recursive: true });
      const environment = environmentOf(service(name), env);
      const files = await mounted(service(name));
      const child = run(name, [...entrypoint, ...command], { ...stand, ...files }, environment);
      started.push(child);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
      const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | string);

      async function healthy(): Promise<boolean> {
        const [kind, ...argv] = healthcheck?.test ?? [];
        if (kind !== 'CMD') throw new Error(`${name} has no health check that is a command`);
        const check = run(name, argv, stand, environment);
        return (await once(check, 'exit'))[0] === 0;
      }

      return {
        child,
        ended,
        said: () => said,
        healthy,
        async untilHealthy(): Promise<void> {
          // Each question is a process of its own, and would slow down what it waits for.
          for (; child.exitCode === null && child.signalCode === null; await sleep(500)) if (await healthy()) return;
          throw new Error(`${name} ended before it was healthy:\n${said}`);
        },
        async untilItSays(words: string): Promise<void> {
          while (child.exitCode === null && child.signalCode === null && !said.includes(words)) await sleep(50);
          if (!said.includes(words)) throw new Error(`${name} ended without saying "${words}":\n${said}`);
        },
        /** As an engine stops a container: SIGTERM, and after the grace SIGKILL. Answers the exit code, or the signal. */
        async stop(): Promise<number | string> {
          child.kill('SIGTERM');
          const late = setTimeout(() => child.kill('SIGKILL'), Number.parseInt(grace, 10) * 1_000);
          return ended.finally(() => clearTimeout(late));
        },
      };
    },
    async close(): Promise<void> {
      for (const child of started) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type ProcessSet = Awaited<ReturnType<typeof openProcessSet>>;
export type ContainerProcess = Awaited<ReturnType<ProcessSet['start']>>;

function replaced(text: string, stands: Stand): string {
  return Object.entries(stands).reduce((result, [name, here]) => result.replaceAll(name, here), text);
}
