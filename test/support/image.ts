import { readFile } from 'node:fs/promises';

/** What the Dockerfile's last stage says about a container of the image. */
export async function readImage() {
  const text = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const last = text.slice(text.lastIndexOf('\nFROM ')).replaceAll('\\\n', ' ');
  const instruction = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(last)?.[1] ?? '';
  const pairs = instruction('ENV').matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g);
  return {
    environment: Object.fromEntries([...pairs].map(([, name, quoted, plain]) => [name, quoted ?? plain])),
    entrypoint: JSON.parse(instruction('ENTRYPOINT')) as string[],
    command: JSON.parse(instruction('CMD')) as string[],
    healthcheck: JSON.parse(instruction('HEALTHCHECK').replace(/^.*?CMD /, '')) as string[],
    user: instruction('USER'),
    text,
  };
}
