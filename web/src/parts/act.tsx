import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

/** Something that one click starts: the button is busy meanwhile, and a failure is told by whoever holds `useAct`. */
export function useAct() {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function act(name: string, run: () => Promise<unknown>): Promise<void> {
    setBusy(name);
    setError(null);
    try {
      await run();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(null);
    }
  }

  const failure = <ProblemAlert error={error} />;
  return { act, busy, failure };
}

interface ActButtonProps extends ButtonProps {
  readonly name: string;
  readonly on: Pick<ReturnType<typeof useAct>, 'act' | 'busy'>;
  readonly run: () => Promise<unknown>;
  readonly children: ReactNode;
}

export function ActButton({ name, on, run, children, ...rest }: ActButtonProps) {
  return (
    <Button
      variant="default"
      loading={on.busy === name}
      disabled={on.busy !== null && on.busy !== name}
      onClick={() => void on.act(name, run)}
      {...rest}
    >
      {children}
    </Button>
  );
}
