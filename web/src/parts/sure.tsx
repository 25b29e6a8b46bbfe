import { Button, type ButtonProps, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

interface SureProps {
  readonly label: string;
  readonly lead: string;
  readonly run: () => Promise<unknown>;
  /** What must be typed first, and the label that asks for it. */
  readonly type?: { readonly label: string; readonly text: string };
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly size?: ButtonProps['size'];
  readonly children?: ReactNode;
}

/** A button that asks before it acts. */
export function Sure({ label, lead, run, type, danger, disabled, size = 'sm', children }: SureProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function act() {
    setBusy(true);
    setError(null);
    try {
      await run();
      setOpen(false);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button variant="default" size={size} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={label}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          <Text>{lead}</Text>
          {children}
          {type && (
            <TextInput
              label={`${type.label}: ${type.text}`}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('common.notNow')}
            </Button>
            <Button
              color={danger ? 'red.9' : undefined}
              loading={busy}
              disabled={type !== undefined && typed !== type.text}
              onClick={() => void act()}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
