import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.ts';
import { NeededInMoodle } from '../../connectors/moodle/needed.tsx';
import type { SetUp } from './values.ts';
import type { StepProps } from './wizard.tsx';

const ADDRESSES = {
  elearnio: 'https://elearnio.net/backend/user-api/v1',
  learnupon: 'https://firma.learnupon.com/api/v1',
  moodle: 'https://lernen.firma.example',
};

interface Props extends Pick<StepProps, 'values' | 'change'> {
  /** Said where there is a key that may stay as it is. */
  readonly kept: string | undefined;
  /** What the API said when it was saved. */
  readonly error: unknown;
}

/** Where the LMS is and what opens it, in the words of its own administration. */
export function LmsAccess(props: Props) {
  return props.values.kind === 'moodle' ? (
    <>
      <NeededInMoodle />
      <Address {...props} />
      <Key {...props} />
    </>
  ) : (
    <>
      {props.values.kind === 'learnupon' && <ApiUser {...props} />}
      <Key {...props} />
      <Address {...props} />
    </>
  );
}

function ApiUser({ values, change }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('setup.apiUser')}
      value={values.apiUser}
      required
      autoComplete="off"
      onChange={(event) => change({ apiUser: event.currentTarget.value })}
    />
  );
}

function Key({ values, change, kept, error }: Props) {
  const { t } = useTranslation();
  const isToken = values.kind === 'moodle';
  return (
    <PasswordInput
      label={t(isToken ? 'moodle.token' : 'setup.apiKey')}
      description={[isToken && t('moodle.tokenHint'), kept].filter(Boolean).join(' ') || undefined}
      error={faultAt(error, 'lms.apiKey')}
      value={values.apiKey}
      required={!kept}
      autoComplete="off"
      onChange={(event) => change({ apiKey: event.currentTarget.value })}
    />
  );
}

function Address({ values, change, error }: Props) {
  const { t } = useTranslation();
  const kind: SetUp['kind'] = values.kind;
  return (
    <TextInput
      label={kind === 'moodle' ? t('moodle.address') : `${t('setup.host')} – ${kind}`}
      description={kind === 'moodle' ? t('moodle.addressHint') : undefined}
      placeholder={ADDRESSES[kind]}
      type="url"
      required={kind !== 'elearnio'}
      error={faultAt(error, 'lms.baseUrl')}
      value={values.lmsHost}
      onChange={(event) => change({ lmsHost: event.currentTarget.value })}
    />
  );
}
