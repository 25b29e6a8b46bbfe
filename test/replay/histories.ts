import { readdir, readFile } from 'node:fs/promises';

export const HISTORIES = new URL('histories/', import.meta.url);

/** Names of the recorded files; a chain of runs has one for each, with its place behind the name of the path. */
export async function historyFiles(): Promise<string[]> {
  return (await readdir(HISTORIES)).filter((file) => file.endsWith('.json')).sort();
}

/** The workflow reads neither its own id nor its run's, so the name of the file does for a replay. */
export async function recordedHistories(): Promise<{ workflowId: string; history: unknown }[]> {
  const files = await historyFiles();
  return Promise.all(
    files.map(async (file) => ({
      workflowId: file,
      history: JSON.parse(await readFile(new URL(file, HISTORIES), 'utf8')),
    })),
  );
}

export function pathOf(file: string): string {
  return file.replace(/(-\d+)?\.json$/, '');
}
