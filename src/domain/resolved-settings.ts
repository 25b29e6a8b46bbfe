import {
  type AttributeCatalogue,
  type AttributeDefinition,
  meantAttribute,
  resolveAttribute,
} from './attribute-catalogue.ts';
import { neededDates, unreadableDates } from './dates/needed-dates.ts';
import type { AttributeKey, FieldKey } from './ids.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import { ATTRIBUTE, BIRTH_DATE_UNIVERSAL_ID } from './personio-attributes.ts';
import type { Problem } from './problem.ts';
import type { ResolvedCondition, ResolvedScope } from './scope.ts';
import type { GroupAttribute, IntegrationSettings } from './settings.ts';
import type { EmployeeStatus } from './status.ts';

/** One attribute that feeds one field. */
export interface FieldSource {
  readonly attribute: AttributeKey;
  readonly field: FieldKey;
}

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
}

export interface SettingsReading {
  readonly settings: ResolvedSettings;
  /** Errors stop the run before it reads people; warnings do not. */
  readonly problems: readonly Problem[];
}

/** Holds the settings against what the credential may read and what the LMS has. */
export function resolveSettings(
  settings: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
): SettingsReading {
  const problems: Problem[] = [];
  const conditions: ResolvedCondition[] = [];
  for (const condition of settings.scope.conditions) {
    const attribute = find(condition.attribute, 'settings.scope', 'scope-attribute-unreadable', catalogue, problems);
    if (attribute) conditions.push({ ...condition, key: attribute.key });
  }
  const sources = [...masterData(catalogue, can, problems), ...customAttributes(settings, catalogue, can, problems)];
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
    },
    problems,
  };
}

function masterData(catalogue: AttributeCatalogue, can: LmsCapabilities, problems: Problem[]): FieldSource[] {
  const sources: FieldSource[] = [];
  for (const { attribute, field, optional } of can.masterData) {
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

function customAttributes(
  settings: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  problems: Problem[],
): FieldSource[] {
  if (!settings.customAttributes.enabled) return [];
  const setting = 'settings.customAttributes';
  const sources: FieldSource[] = [];
  for (const assignment of settings.customAttributes.assignments) {
    const field = can.customFields.find((key) => key === assignment.field);
    if (field === undefined) {
      problems.push({
        code: 'field-unknown',
        severity: 'error',
        setting,
        params: { field: assignment.field, allowed: can.customFields.join(', ') },
      });
      continue;
    }
    if (sources.some((source) => source.field === field)) {
      problems.push({ code: 'field-assigned-twice', severity: 'error', setting, params: { field } });
      continue;
    }
    const attribute = find(assignment.attribute, setting, 'attribute-unknown', catalogue, problems);
    if (attribute) sources.push({ attribute: attribute.key, field });
  }
  return sources;
}

function find(
  reference: string,
  setting: string,
  unknown: 'attribute-unknown' | 'scope-attribute-unreadable',
  catalogue: AttributeCatalogue,
  problems: Problem[],
): AttributeDefinition | null {
  const resolution = resolveAttribute(reference, catalogue);
  if (resolution.outcome === 'found') return resolution.attribute;
  const code = resolution.outcome === 'ambiguous' ? 'attribute-ambiguous' : unknown;
  problems.push({ code, severity: 'error', setting, params: { attribute: reference } });
  return null;
}

/** System attributes are named in the reader's language; only the customer's own have a name of their own. */
function labelsOf(attributes: readonly AttributeDefinition[]): Readonly<Record<AttributeKey, string>> {
  const own = attributes.filter(({ universalId }) => universalId === null);
  return Object.fromEntries(own.map(({ key, label }) => [key, label]));
}
