import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { Explained } from './explained.ts';
import { SEARCH_ATTRIBUTE_TYPES, SEARCH_ATTRIBUTES, type SearchAttribute } from './search-attributes.ts';
import { connectTemporal } from './temporal-connection.ts';
import {
  createCommands,
  noSuchNamespace,
  notPermitted,
  RETENTION_DAYS,
  retentionCommand,
  wrongType,
} from './temporal-namespace-words.ts';
import { temporalTrouble } from './temporal-trouble.ts';

const RETENTION_SECONDS = RETENTION_DAYS * 24 * 60 * 60;

/**
 * Registers what our workflows need: search attributes (a start with an unknown one is refused) and a retention that
 * lets people look back. Repeatable; `create` makes the namespace where it is missing. On a cluster that is not ours the
 * right to do so may be missing: that is a warning with the command for its administrator, and we go on.
 */
export async function prepareNamespace(
  address: string,
  namespace: string,
  env = process.env,
  create = false,
): Promise<string[]> {
  const connection = await connectTemporal(address, env, 10_000);
  try {
    if (create) await createNamespace(connection, namespace);
    await untilNamespaceExists(connection, namespace, address);
    const missing = await missingSearchAttributes(connection, namespace);
    return [
      ...(await warningFrom(
        () => addSearchAttributes(connection, namespace, missing),
        createCommands(missing, namespace),
      )),
      ...(await warningFrom(() => raiseRetention(connection, namespace), retentionCommand(namespace))),
    ];
  } finally {
    await connection.close();
  }
}

/** A server of one's own begins without any namespace. */
async function createNamespace({ workflowService }: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS as never, nanos: 0 };
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  } catch (error) {
    if (!isCode(error, ALREADY_EXISTS)) throw error;
  }
}

/** A dev server answers a moment before its namespace is there. */
async function untilNamespaceExists(
  { workflowService }: Connection,
  namespace: string,
  address: string,
): Promise<void> {
  for (const deadline = Date.now() + 10_000; ; await sleep(200)) {
    try {
      await workflowService.describeNamespace({ namespace });
      return;
    } catch (error) {
      if (!isCode(error, NOT_FOUND)) throw temporalTrouble(error, address) ?? error;
      if (Date.now() > deadline) throw new Explained(noSuchNamespace(namespace));
    }
  }
}

/** The server accepts a second registration with another type without a word, so the type is looked at here. */
async function missingSearchAttributes(connection: Connection, namespace: string): Promise<SearchAttribute[]> {
  const customAttributes = await listedSearchAttributes(connection, namespace);
  if (customAttributes === null) return (await areUsable(connection, namespace)) ? [] : [...SEARCH_ATTRIBUTES];
  for (const { name, type } of SEARCH_ATTRIBUTES) {
    const present = customAttributes[name];
    if (present === undefined || present === SEARCH_ATTRIBUTE_TYPES[type]) continue;
    throw new Explained(wrongType({ name, type }, namespace));
  }
  return SEARCH_ATTRIBUTES.filter(({ name }) => customAttributes[name] === undefined);
}

/** Null where we may not look, as on Temporal Cloud, which keeps them apart from the namespace. */
async function listedSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<Record<string, unknown> | null> {
  try {
    return (await connection.operatorService.listSearchAttributes({ namespace })).customAttributes ?? {};
  } catch (error) {
    if (isCode(error, PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED)) return null;
    throw error;
  }
}

async function addSearchAttributes(
  connection: Connection,
  namespace: string,
  missing: SearchAttribute[],
): Promise<void> {
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, SEARCH_ATTRIBUTE_TYPES[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  await untilUsable(connection, namespace);
}

/** The server's frontends learn of a new attribute from a cache that is refreshed every few seconds. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(200)) {
    if (await areUsable(connection, namespace)) return;
  }
}

async function areUsable({ workflowService }: Connection, namespace: string): Promise<boolean> {
  const query = SEARCH_ATTRIBUTES.map(({ name }) => `${name} IS NOT NULL`).join(' AND ');
  try {
    await workflowService.countWorkflowExecutions({ namespace, query });
    return true;
  } catch (error) {
    if (!isCode(error, INVALID_ARGUMENT)) throw error;
    return false;
  }
}

async function raiseRetention({ workflowService }: Connection, namespace: string): Promise<void> {
  const { config } = await workflowService.describeNamespace({ namespace });
  const present = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
  if (present >= RETENTION_SECONDS) return;
  // A plain number works; only the types ask for protobufjs's 64-bit class.
  const workflowExecutionRetentionTtl = { seconds: RETENTION_SECONDS as never, nanos: 0 };
  await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } });
}

const [INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS] = [3, 5, 6];
const [PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED] = [7, 12, 16];

function isCode(error: unknown, ...codes: (number | undefined)[]): boolean {
  return codes.includes((error as { code?: number }).code);
}

async function warningFrom(work: () => Promise<void>, commands: string): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!isCode(error, PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED)) throw error;
    return [notPermitted(commands)];
  }
}
