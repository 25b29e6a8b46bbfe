import { readdir, readFile } from 'node:fs/promises';
import proto from '@temporalio/proto';

export const HISTORIES = new URL('histories/', import.meta.url);

/** Names of the recorded files; a chain of runs has one for each, with its place behind the name of the path. */
export async function historyFiles(): Promise<string[]> {
  return (await readdir(HISTORIES)).filter((file) => file.endsWith('.json')).sort();
}

export function pathOf(file: string): string {
  return file.replace(/(-\d+)?\.json$/, '');
}

/** The workflow reads neither its own id nor its run's, so the name of the file does for a replay. */
export async function recordedHistories(): Promise<{ workflowId: string; history: unknown }[]> {
  const files = await historyFiles();
  return Promise.all(
    files.map(async (file) => ({
      workflowId: file,
      history: fromProtoJson(JSON.parse(await readFile(new URL(file, HISTORIES), 'utf8'))),
    })),
  );
}

/**
 * A history from the JSON of Temporal's tools. The SDK reads it itself, but only where npm installs a single protobufjs: beside
 * grpc's older one its packages get a copy each, and its reader takes the types of one for strangers ("type must be a Type").
 * All that JSON has and protobufjs lacks are the spellings of times and durations.
 */
function fromProtoJson(json: Record<string, unknown>): unknown {
  return proto.temporal.api.history.v1.History.fromObject(timesOf(json) as Record<string, unknown>);
}

function timesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timesOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, timesOf(inner)]));
  if (typeof value !== 'string') return value;
  const [, moment, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/.exec(value) ?? [];
  if (moment !== undefined) return secondsOf(Date.parse(`${moment}Z`) / 1_000, fraction);
  const [, seconds, rest = ''] = /^(\d+)(?:\.(\d+))?s$/.exec(value) ?? [];
  return seconds === undefined ? value : secondsOf(Number(seconds), rest);
}

function secondsOf(seconds: number, fraction: string): { seconds: number; nanos: number } {
  return { seconds, nanos: Number(fraction.padEnd(9, '0')) };
}
