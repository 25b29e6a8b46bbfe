import { firstSync } from './first-sync.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [firstSync];
