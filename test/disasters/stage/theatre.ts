import { randomUUID } from 'node:crypto';
import type { IntegrationSettings } from '../../../src/domain/settings.ts';
import { type Installation, startInstallation } from '../../support/installation.ts';
import type { Blueprint } from './blueprint.ts';
import { foundCompany, type StartPersonio } from './company.ts';
import { type MailSink, openMailSink } from './mail-sink.ts';
import { PORTALS } from './portal.ts';
import { type Ask, createStage, type Stage } from './stage.ts';

export const HEARTBEAT_TIMEOUT_MS = 4_000;

/** Short waits: how soon a dead worker is noticed, and how long a call may hang. Vendors are on this machine alone. */
const HOUSE_ENV = {
  MATRIKEL_HEARTBEAT_TIMEOUT_MS: String(HEARTBEAT_TIMEOUT_MS),
  MATRIKEL_LEASE_MS: '3000',
  MATRIKEL_VENDOR_TIMEOUT_MS: '2000',
  MATRIKEL_ALLOWED_HOSTS: '127.0.0.1',
  MATRIKEL_API_REQUESTS_PER_MINUTE: '0',
};

export interface StageOptions {
  readonly employees?: number;
  /** Without accounts before the first sync, which the plainest first sync needs no approval for. */
  readonly members?: boolean;
  /** Beside or instead of those of the blueprint. */
  readonly settings?: Partial<IntegrationSettings>;
  /** Another Personio than the plain one. */
  readonly personio?: StartPersonio;
}

/** Where a scenario plays: the installation, and as many invented companies on it as it wants. They go when it is over. */
export interface Theatre {
  readonly house: House;
  readonly blueprint: Blueprint;
  stage(options?: StageOptions): Promise<Stage>;
}

/** What all scenarios of a rehearsal share: an installation of its own, up and running, and a mail server. */
export interface House {
  readonly installation: Installation;
  readonly mails: MailSink;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const mails = await openMailSink();
  const env = { ...HOUSE_ENV, MATRIKEL_SMTP_URL: mails.url };
  const installation = await startInstallation({ rehearsal: false, callable: true, env });
  const stop = () => installation.stop().finally(() => mails.stop());
  await installation.api('GET', '/integrations').catch((error) => stop().finally(() => Promise.reject(error)));
  return { installation, mails, env, stop };
}

/** Plays one piece, and takes down what it put up. */
export async function inTheatre<Result>(
  house: House,
  blueprint: Blueprint,
  play: (theatre: Theatre) => Promise<Result>,
): Promise<Result> {
  await using cleanup = new AsyncDisposableStack();
  return await play({
    house,
    blueprint,
    stage: (options = {}) => putUp(house.installation, blueprint, options, cleanup),
  });
}

async function putUp(
  installation: Installation,
  blueprint: Blueprint,
  { employees = 60, members = true, settings = {}, personio }: StageOptions,
  cleanup: AsyncDisposableStack,
): Promise<Stage> {
  const { kind, safety, fields, groups } = blueprint;
  const [company, portal] = await Promise.all([
    foundCompany(blueprint, employees, personio),
    PORTALS[kind].open({ employees, members, fields }),
  ]);
  cleanup.defer(async () => void (await Promise.all([company.close(), portal.close()])));
  await portal.spare?.(company);
  await portal.addGroups(groups);
  const ask = asking(installation);
  const { id } = await ask<{ id: string }>('POST', '/integrations', {
    name: `disaster-${randomUUID().slice(0, 8)}`,
    kind,
    personio: { ...company.connection, requestsPerMinute: null },
    lms: { ...portal.connection, requestsPerMinute: null },
    settings: { ...blueprint.settings, ...settings },
    ...(safety ? { safety } : {}),
  });
  const stage = createStage({ integrationId: id, company, portal, ask });
  cleanup.defer(() => endRuns(stage));
  return stage;
}

/** A run that still goes on would ask a simulator that is gone, for an hour. */
async function endRuns({ ask, integrationId }: Stage): Promise<void> {
  const { items } = await ask<{ items: { id: string; finishedAt: string | null }[] }>(
    'GET',
    `/runs?integration=${integrationId}`,
  );
  for (const { id } of items.filter(({ finishedAt }) => finishedAt === null))
    await ask('POST', `/runs/${id}/cancel`).catch(() => {}); // it ended meanwhile
}

function asking({ url, token }: Installation): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${/"code":"([a-z-]+)"/.exec(text)?.[1] ?? text}`);
    return text === '' ? null : JSON.parse(text);
  };
}
