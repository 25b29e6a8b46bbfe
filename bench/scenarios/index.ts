import { answers } from './answers.ts';
import { cancelled } from './cancelled.ts';
import { fiftyThousand } from './fifty-thousand.ts';
import { firstSync } from './first-sync.ts';
import { limited } from './limited.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [firstSync, answers, cancelled, limited, fiftyThousand];
