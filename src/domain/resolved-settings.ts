import {
  type AttributeCatalogue,
  type AttributeDefinition,
  meantAttribute,
  resolveAttribute,
} from './attribute-catalogue.ts';
import { neededDates, unreadableDates } from './dates/needed-dates.ts';
import type { AttributeKey } from './ids.ts';
import type { FieldDefinition, LmsCapabilities } from './lms-capabilities.ts';
import type { FieldSource } from './mapping/field-source.ts';
import { type ResolvedRows, resolveRows } from './mapping/resolve-rows.ts';
import { ATTRIBUTE, BIRTH_DATE_UNIVERSAL_ID } from './personio-attributes.ts';
import type { Problem } from './problem.ts';
import type { ResolvedCondition, ResolvedScope } from './scope.ts';
import type { GroupAttribute, IntegrationSettings } from './settings.ts';
import type { EmployeeStatus } from './status.ts';

/** The settings with every attribute found in the catalogue: what planning works on. Plain data, it is stored with the run. */
export interface ResolvedSettings {
  readonly scope: ResolvedScope;
  readonly sources: readonly FieldSource[];
  readonly groupAttributes: readonly GroupAttribute[];
  readonly statusMap: Readonly<Record<EmployeeStatus, string>>;
  readonly birthDate: AttributeKey | null;
  /** What is asked of Personio, nothing more (data minimisation), sorted. */
  readonly needed: readonly AttributeKey[];
  /** What Personio calls those that were made by the customer; not there in runs of before. */
  readonly labels?: Readonly<Record<AttributeKey, string>>;
  /** Those of the portal's own fields that are fed, as they were found; left out where a portal has none. */
  readonly fields?: readonly FieldDefinition[];
}

export interface SettingsReading {
  readonly settings: ResolvedSettings;
  /** Errors stop the run before it reads people; warnings do not. */
  readonly problems: readonly Problem[];
}

/**
 * Holds the settings against what the credential may read and what the LMS has. `portalFields`: those that the portal itself defines,
 * read afresh.
 */
export function resolveSettings(
  settings: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  portalFields?: readonly FieldDefinition[],
): SettingsReading {
  const problems: Problem[] = [];
  const conditions: ResolvedCondition[] = [];
  for (const condition of settings.scope.conditions) {
    const found = resolveAttribute(condition.attribute, catalogue);
    if (found.outcome === 'found') conditions.push({ ...condition, key: found.attribute.key });
    else {
      const code = found.outcome === 'ambiguous' ? 'attribute-ambiguous' : 'scope-attribute-unreadable';
      const params = { attribute: condition.attribute };
      problems.push({ code, severity: 'error', setting: 'settings.scope', params });
    }
  }
  const standard = masterData(settings, catalogue, can, problems);
  const custom = customAttributes(settings, catalogue, can, problems, portalFields);
  const sources = [...standard, ...custom.sources];
  const birthDate = catalogue.find((attribute) => attribute.universalId === BIRTH_DATE_UNIVERSAL_ID)?.key ?? null;
  const needed = new Set<AttributeKey>([
    ATTRIBUTE.status,
    ATTRIBUTE.email,
    ATTRIBUTE.firstName,
    ATTRIBUTE.lastName,
    ...conditions.map((condition) => condition.key),
    ...sources.map((source) => source.attribute),
    ...settings.groupAttributes.map((attribute) => ATTRIBUTE[attribute]),
    ...(birthDate === null ? [] : [birthDate]),
    ...neededDates(settings.dates),
  ]);
  problems.push(...unreadableDates(settings.dates, catalogue));
  return {
    settings: {
      scope: { match: settings.scope.match, conditions },
      sources,
      groupAttributes: settings.groupAttributes,
      statusMap: { ...can.statusMap, ...settings.statusMap },
      birthDate,
      needed: [...needed].sort(),
      labels: labelsOf(catalogue.filter(({ key }) => needed.has(key))),
      ...(portalFields ? { fields: custom.fields } : {}),
    },
    problems,
  };
}

function masterData(
  { connector = {} }: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  problems: Problem[],
): FieldSource[] {
  const sources: FieldSource[] = [];
  for (const { attribute, field, optional, onlyIf } of can.masterData) {
    if (onlyIf !== undefined && connector[onlyIf] !== true) continue;
    const found = meantAttribute(attribute, catalogue);
    if (found) sources.push({ attribute: found.key, field });
    else if (!optional)
      problems.push({
        code: 'attribute-not-readable',
        severity: 'warning',
        setting: 'personio.clientId',
        params: { attribute },
      });
  }
  return sources;
}

const NO_ROWS: ResolvedRows = { sources: [], fields: [], faults: [] };

/**
 * Where rows were held against the portal when they were saved, one that fits no more is news: it is left out, its field stays as it is,
 * and the others go on. Elsewhere nobody has looked at them before, and a slip of the pen stops the run.
 */
function customAttributes(
  { customAttributes: { enabled, assignments } }: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  problems: Problem[],
  portalFields: readonly FieldDefinition[] | undefined,
): ResolvedRows {
  if (!enabled) return NO_ROWS;
  const rows = resolveRows(assignments, catalogue, can, portalFields);
  for (const { row, code, params } of rows.faults) {
    const severity = portalFields && code !== 'field-assigned-twice' ? 'warning' : 'error';
    problems.push({ code, severity, setting: `settings.customAttributes.assignments.${row}`, params });
  }
  return rows;
}

/** System attributes are named in the reader's language; only the customer's own have a name of their own. */
function labelsOf(attributes: readonly AttributeDefinition[]): Readonly<Record<AttributeKey, string>> {
  const own = attributes.filter(({ universalId }) => universalId === null);
  return Object.fromEntries(own.map(({ key, label }) => [key, label]));
}
