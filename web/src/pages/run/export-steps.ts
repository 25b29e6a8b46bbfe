import { changesOfStep, type Step } from './step-changes.ts';

const HEAD = ['employeeId', 'name', 'learnerId', 'kind', 'status', 'field', 'before', 'after', 'problem'];

/** One line for each field of each step, for a spreadsheet. */
export function stepsAsCsv(steps: readonly Step[]): string {
  const lines = steps.flatMap((step) => {
    const { employeeId, name, learnerId, kind, status, problem } = step;
    const changes = changesOfStep(step);
    const rows = changes.length > 0 ? changes : [{ field: '', before: null, after: null }];
    return rows.map(({ field, before, after }) => [
      employeeId,
      name,
      learnerId,
      kind,
      status,
      field,
      before,
      after,
      problem?.code,
    ]);
  });
  return [HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

/** A value that begins like a formula would be run by a spreadsheet, so it gets an apostrophe. */
function cell(value: string | boolean | null | undefined): string {
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
