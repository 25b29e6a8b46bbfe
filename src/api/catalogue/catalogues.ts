import type { AttributeCatalogue } from '../../domain/attribute-catalogue.ts';
import type { Group } from '../../domain/learner.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { DocumentCategory } from '../../ports/personnel-file.ts';
import { VendorError } from '../../ports/vendor-error.ts';

/** What a vendor said, and when it was asked; or why it could not be. */
type Reading<Value> = { readonly readAt: Date } & ({ readonly value: Value } | { readonly problem: Problem });

/** What the vendors of an integration offer, as it was at most a minute ago. */
export interface Catalogues {
  attributes(integration: Integration): Promise<Reading<AttributeCatalogue>>;
  groups(integration: Integration): Promise<Reading<readonly Group[]>>;
  documentCategories(integration: Integration): Promise<Reading<readonly DocumentCategory[]>>;
  /** Those that rows of a mapping may name. */
  fields(integration: Integration): Promise<Reading<readonly FieldDefinition[]>>;
}

/** Whoever may read may ask as often as they like; the vendors are asked once in this time. */
const KEPT_MS = 60_000;
const FAILURE_KEPT_MS = 10_000;
/** Somebody waits in a browser. */
const DEADLINE_MS = 60_000;

interface Entry {
  /** Of the integration: a changed credential may see something else. */
  readonly revision: number;
  /** Infinity while it is under way: whoever comes meanwhile waits for the same answer. */
  keptUntilMs: number;
  readonly answer: Promise<Reading<unknown>>;
}

export function createCatalogues(connections: Pick<Connections, 'open'>, clock: Clock): Catalogues {
  const kept = new Map<string, Entry>();

  async function read<Value>(
    integration: Integration,
    part: string,
    ask: (connected: Connected, signal: AbortSignal) => Promise<Value>,
  ): Promise<Reading<Value>> {
    const nowMs = clock.now().getTime();
    for (const [key, entry] of kept) if (entry.keptUntilMs <= nowMs) kept.delete(key);
    const key = `${integration.id}/${part}`;
    const known = kept.get(key);
    if (known?.revision === integration.revision) return known.answer as Promise<Reading<Value>>;

    const answer = readNow(connections, integration, clock, ask);
    const entry: Entry = { revision: integration.revision, keptUntilMs: Number.POSITIVE_INFINITY, answer };
    kept.set(key, entry);
    try {
      const reading = await answer;
      entry.keptUntilMs = clock.now().getTime() + ('problem' in reading ? FAILURE_KEPT_MS : KEPT_MS);
      return reading;
    } catch (error) {
      entry.keptUntilMs = 0;
      throw error;
    }
  }

  return {
    attributes: (integration) => read(integration, 'attributes', ({ hr }, signal) => hr.readCatalogue(signal)),
    groups: (integration) =>
      read(integration, 'groups', async ({ lms }, signal) => (await lms.readGroups(signal)).groups),
    documentCategories: (integration) =>
      read(integration, 'document-categories', ({ personnelFile }, signal) => personnelFile.readCategories(signal)),
    fields: (integration) => read(integration, 'fields', ({ lms }, signal) => lms.readFields(signal)),
  };
}

async function readNow<Value>(
  connections: Pick<Connections, 'open'>,
  { id }: Integration,
  clock: Clock,
  ask: (connected: Connected, signal: AbortSignal) => Promise<Value>,
): Promise<Reading<Value>> {
  const connected = await connections.open(id);
  const readAt = clock.now();
  if ('problems' in connected) {
    const [problem = { code: 'internal-error', severity: 'error' }] = connected.problems;
    return { readAt, problem };
  }
  const signal = AbortSignal.timeout(DEADLINE_MS);
  try {
    return { readAt, value: await ask(connected, signal) };
  } catch (error) {
    if (error instanceof VendorError) return { readAt, problem: error.problem };
    if (signal.aborted) return { readAt, problem: { code: 'vendor-unavailable', severity: 'error' } };
    throw error;
  }
}
