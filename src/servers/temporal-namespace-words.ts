import type { SearchAttribute } from './search-attributes.ts';

export const RETENTION_DAYS = 90;

export function notPermitted(commands: string): string {
  return `This credential may not prepare the Temporal namespace. Please ask its administrator to run:\n${commands}`;
}

export function wrongType({ name, type }: SearchAttribute, namespace: string): string {
  return `The search attribute ${name} exists in the Temporal namespace "${namespace}" with another type than ${type}.
Use another namespace (TEMPORAL_NAMESPACE), or remove it: temporal operator search-attribute remove --name ${name} --namespace ${namespace}`;
}

export function createCommands(missing: readonly SearchAttribute[], namespace: string): string {
  return missing
    .map(
      ({ name, type }) =>
        `  temporal operator search-attribute create --name ${name} --type ${type} --namespace ${namespace}`,
    )
    .join('\n');
}

export function retentionCommand(namespace: string): string {
  return `  temporal operator namespace update --retention ${RETENTION_DAYS}d --namespace ${namespace}`;
}

export function noSuchNamespace(namespace: string): string {
  return `The Temporal server has no namespace "${namespace}". Create it (temporal operator namespace create --namespace ${namespace}), or correct TEMPORAL_NAMESPACE.`;
}
