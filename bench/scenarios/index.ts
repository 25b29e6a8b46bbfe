import { answers } from './answers.ts';
import { cancelled } from './cancelled.ts';
import { certificates } from './certificates.ts';
import { changes } from './changes.ts';
import { fiftyThousand } from './fifty-thousand.ts';
import { firstSync } from './first-sync.ts';
import { idle } from './idle.ts';
import { intake } from './intake.ts';
import { learnupon } from './learnupon.ts';
import { limited } from './limited.ts';
import { page } from './page.ts';
import type { Scenario } from './scenario.ts';
import { stored } from './stored.ts';
import { thousandChanged } from './thousand-changed.ts';
import { twoWorkers } from './two-workers.ts';

export const SCENARIOS: readonly Scenario[] = [
  firstSync,
  answers,
  cancelled,
  stored,
  page,
  twoWorkers,
  limited,
  changes,
  intake,
  thousandChanged,
  idle,
  learnupon,
  certificates,
  fiftyThousand,
];
