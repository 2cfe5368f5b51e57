import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';

/** The rules of the audit programme. */
export function ProgrammePage() {
  const { t } = useTranslation();
  return <Page title={t('programme.title')}>{null}</Page>;
}
