import type { Problem } from '../../domain/problem.ts';
import type { TextCode } from '../../domain/problem-texts/index.ts';

/** What is wrong at one place of the settings. */
export interface SettingsFault extends Required<Pick<Problem, 'params'>> {
  readonly path: string;
  readonly code: TextCode;
}
