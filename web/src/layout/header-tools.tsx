import { ActionIcon, Button, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signOut } from '../api/session.ts';
import { speak } from '../i18n/index.ts';

const NAMES = { de: 'Deutsch', en: 'English' } as const;

/** Language, light or dark, and who is signed in. */
export function HeaderTools() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const { data: session } = useQuery(sessionQuery);
  const other = i18n.language === 'de' ? 'en' : 'de';

  async function changeLanguage() {
    await speak(other);
    await queries.invalidateQueries(); // sentences of the API come in the language that was asked for
  }

  async function leave() {
    await signOut();
    queries.clear();
    window.location.assign('/');
  }

  return (
    <>
      {session?.user && (
        <Text size="sm" className="wide-only">
          {t('app.signedInAs', { name: session.user.name, role: t(`roles.${session.user.role}`) })}
        </Text>
      )}
      <Button variant="default" className="header-tool" size="sm" lang={other} onClick={() => void changeLanguage()}>
        {NAMES[other]}
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={dark ? t('app.light') : t('app.dark')}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
      {session?.user && (
        <Button
          variant="default"
          className="header-tool"
          size="sm"
          aria-label={t('app.signOut')}
          onClick={() => void leave()}
        >
          <span className="wide-only">{t('app.signOut')}</span>
          <IconLogout className="phone-only" size={18} aria-hidden />
        </Button>
      )}
    </>
  );
}
