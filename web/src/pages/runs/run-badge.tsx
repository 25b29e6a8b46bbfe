import { useTranslation } from 'react-i18next';
import type { RunStatus } from '../../api/run-rules.ts';
import { StateBadge, type Tone } from '../../parts/state-badge.tsx';

const TONES: Record<RunStatus, Tone> = {
  queued: 'busy',
  planning: 'busy',
  waiting: 'attention',
  applying: 'busy',
  paused: 'attention',
  completed: 'good',
  completed_with_problems: 'attention',
  rejected: 'quiet',
  expired: 'quiet',
  superseded: 'quiet',
  cancelled: 'quiet',
  failed: 'bad',
};

export function RunBadge({ status }: { status: RunStatus }) {
  const { t } = useTranslation();
  return <StateBadge tone={TONES[status]}>{t(`runs.status.${status}`)}</StateBadge>;
}
