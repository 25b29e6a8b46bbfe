import { ActionIcon, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  PROFILE_TYPES,
  type ProfileField,
  type ProfileFieldFault,
  type ProfileType,
  takesOptions,
} from './profile-fields.ts';

interface Props {
  readonly field: ProfileField;
  readonly fault: ProfileFieldFault | null;
  readonly change: (field: ProfileField) => void;
  readonly remove: () => void;
}

/** One profile field: its short name, its type, and what it offers. */
export function ProfileFieldRow({ field, fault, change, remove }: Props) {
  const { t } = useTranslation();
  const { shortName, type, options } = field;
  const said = fault && t(`moodle.fault.${fault}`);
  const isOfName = fault?.startsWith('name') ?? false;
  return (
    <Group align="flex-start" gap="xs">
      <TextInput
        label={t('moodle.shortName')}
        value={shortName}
        error={isOfName && said}
        autoComplete="off"
        onChange={(event) => change({ ...field, shortName: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('moodle.type')}
        data={PROFILE_TYPES.map((value) => ({ value, label: t(`moodle.types.${value}`) }))}
        value={type}
        onChange={(event) => change({ ...field, type: event.currentTarget.value as ProfileType })}
      />
      {takesOptions(type) && (
        <Textarea
          flex={1}
          miw={220}
          autosize
          minRows={2}
          maxRows={12}
          label={t('moodle.options')}
          description={t(type === 'menu' ? 'moodle.menuHint' : 'moodle.checkboxHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={options}
          error={!isOfName && said}
          onChange={(event) => change({ ...field, options: event.currentTarget.value })}
        />
      )}
      <ActionIcon
        mt="1.6rem"
        variant="default"
        size="lg"
        aria-label={`${t('common.remove')}: ${shortName || t('moodle.profileField')}`}
        onClick={remove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
