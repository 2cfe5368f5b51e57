import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StartCard } from './start-card.tsx';

/** Another window took the workspace over; this one must not go on with what it remembers. */
export function ClosedScreen() {
  const { t } = useTranslation();
  return (
    <StartCard title={t('app.closedByOther.title')}>
      <Text mb="lg">{t('app.closedByOther.detail')}</Text>
      <Button autoFocus onClick={() => window.location.reload()}>
        {t('app.closedByOther.reload')}
      </Button>
    </StartCard>
  );
}
