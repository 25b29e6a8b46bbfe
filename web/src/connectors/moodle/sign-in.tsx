import { useTranslation } from 'react-i18next';
import { Choice } from '../../parts/choice.tsx';
import { ACCOUNTS, type MoodleForm, USER_NAMES } from './form.ts';

export interface MoodleProps {
  readonly form: MoodleForm;
  readonly change: (part: Partial<MoodleForm>) => void;
}

/** How accounts come about that Matrikel makes: both hold for new people alone. */
export function MoodleSignIn({ form, change }: MoodleProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('moodle.accounts')}
        hint={t(`moodle.accountHint.${form.accounts}`)}
        value={form.accounts}
        options={ACCOUNTS.map((value) => ({ value, label: t(`moodle.account.${value}`) }))}
        onChange={(accounts) => change({ accounts })}
      />
      <Choice
        label={t('moodle.userNames')}
        hint={t('moodle.userNamesHint')}
        value={form.userNames}
        options={USER_NAMES.map((value) => ({ value, label: t(`moodle.userName.${value}`) }))}
        onChange={(userNames) => change({ userNames })}
      />
    </>
  );
}
