import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/use-words.ts';
import type { Step } from './step-changes.ts';
import { StepRow } from './step-row.tsx';

interface Props {
  readonly steps: readonly Step[];
  readonly names: ReadonlyMap<string, string>;
  readonly integration: string;
}

/** Only the rows that can be seen exist: ten thousand scroll like ten. */
export const StepRows = memo(function StepRows({ steps, names, integration }: Props) {
  const { t } = useTranslation();
  const words = useWords(integration);
  const viewport = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: steps.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => 64,
    overscan: 4,
    getItemKey: (index) => steps[index]?.id ?? index,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={viewport} className="steps-viewport" tabIndex={0} aria-label={t('steps.table')}>
      <ul className="step-list" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const step = steps[index];
          return (
            step && (
              <li
                key={key}
                className="step-row"
                data-index={index}
                ref={rows.measureElement}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={steps.length}
                aria-posinset={index + 1}
              >
                <StepRow step={step} name={names.get(step.employeeId)} integration={integration} words={words} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
});
