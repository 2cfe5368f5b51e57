import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '#renderer/i18n/i18n.ts';
import { LANGUAGE_CODES, LANGUAGES, languageFor, readLanguageChoice } from '#renderer/i18n/languages.ts';

/** Which language the program speaks; takes effect at once. Each language has its own name, in its own words. */
export function LanguageSelect({ isLabelHidden = false }: { readonly isLabelHidden?: boolean }) {
  const { t } = useTranslation();
  const systemName = LANGUAGES[languageFor('system', navigator.languages)].name;
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': t('appearance.language') } : { label: t('appearance.language') })}
      value={readLanguageChoice()}
      data={[
        { value: 'system', label: t('appearance.systemLanguage', { language: systemName }) },
        ...LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name })),
      ]}
      onChange={(value) => void chooseLanguage(LANGUAGE_CODES.find((code) => code === value) ?? 'system')}
    />
  );
}
