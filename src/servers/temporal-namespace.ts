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

const RETENTION_SECONDS = RETENTION_DAYS * 24 * 60 * 60;

/**
 * Registers what our workflows need: search attributes (a start with an unknown one is refused) and a retention that
 * lets people look back. Repeatable. On a cluster that is not ours the right to do so may be missing: that is a
 * warning with the command for its administrator, and we go on.
 */
export async function prepareNamespace(address: string, namespace: string, env = process.env): Promise<string[]> {
  const connection = await connectTemporal(address, env, 10_000);
  try {
    await untilNamespaceExists(connection, namespace);
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

/** A dev server answers a moment before its namespace is there. */
async function untilNamespaceExists({ workflowService }: Connection, namespace: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; ; await sleep(200)) {
    try {
      await workflowService.describeNamespace({ namespace });
      return;
    } catch (error) {
      if (!isCode(error, NOT_FOUND)) throw error;
      if (Date.now() > deadline) throw new Explained(noSuchNamespace(namespace));
    }
  }
}

/** The server accepts a second registration with another type without a word, so the type is looked at here. */
async function missingSearchAttributes(connection: Connection, namespace: string): Promise<SearchAttribute[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  for (const { name, type } of SEARCH_ATTRIBUTES) {
    const present = customAttributes?.[name];
    if (present === undefined || present === SEARCH_ATTRIBUTE_TYPES[type]) continue;
    throw new Explained(wrongType({ name, type }, namespace));
  }
  return SEARCH_ATTRIBUTES.filter(({ name }) => customAttributes?.[name] === undefined);
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
async function untilUsable({ workflowService }: Connection, namespace: string): Promise<void> {
  const query = SEARCH_ATTRIBUTES.map(({ name }) => `${name} IS NOT NULL`).join(' AND ');
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(200)) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (!isCode(error, INVALID_ARGUMENT)) throw error;
    }
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

const [INVALID_ARGUMENT, NOT_FOUND, PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED] = [3, 5, 7, 12, 16];

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
