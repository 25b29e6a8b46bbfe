import type { FieldKey } from '../../../domain/ids.ts';

/** Every site has it, and nobody learns by it. */
export const TEXT = 'department' as FieldKey;
/** What a probe writes, so that the next one knows what a killed one left behind. */
export const MARK = 'Matrikel probe';
