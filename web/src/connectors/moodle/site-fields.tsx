import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areTooMany, LANGUAGES } from './form.ts';
import { ProfileFieldRow } from './profile-field-row.tsx';
import { NEW_PROFILE_FIELD, profileFieldFault } from './profile-fields.ts';
import type { MoodleProps } from './sign-in.tsx';

/** What a site has and tells no program: its languages and its profile fields. */
export function MoodleSiteFields({ form, change }: MoodleProps) {
  const { t } = useTranslation();
  const { languages, profileFields } = form;
  return (
    <>
      <TextInput
        maw={420}
        label={t('moodle.languages')}
        description={t('moodle.languagesHint')}
        placeholder="de, en"
        error={!LANGUAGES.test(languages) && t('moodle.languagesBad')}
        autoComplete="off"
        value={languages}
        onChange={(event) => change({ languages: event.currentTarget.value })}
      />
      <Fieldset legend={t('moodle.profileFields')}>
        <Stack>
          <Text size="sm">{t('moodle.profileFieldsHint')}</Text>
          {profileFields.map((field, index) => (
            <ProfileFieldRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two new rows have no other name than their place
              key={index}
              field={field}
              fault={profileFieldFault(field, profileFields)}
              change={(now) => change({ profileFields: profileFields.map((one) => (one === field ? now : one)) })}
              remove={() => change({ profileFields: profileFields.filter((one) => one !== field) })}
            />
          ))}
          {areTooMany(profileFields) && (
            <Text size="sm" c="error" role="alert">
              {t('moodle.fault.too-many')}
            </Text>
          )}
          <Group>
            <Button
              variant="default"
              // A copy, as rows are told apart by which they are.
              onClick={() => change({ profileFields: [...profileFields, { ...NEW_PROFILE_FIELD }] })}
            >
              {t('moodle.addProfileField')}
            </Button>
          </Group>
        </Stack>
      </Fieldset>
    </>
  );
}
