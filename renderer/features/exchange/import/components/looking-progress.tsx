import { Button, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookingStore } from '../looking-store.ts';
import classes from '../import.module.css';

/** Milliseconds before a look is worth a word: nearly all are over by then. */
const WORTH_A_WORD = 400;

/** That the rows are being looked at, how far that is, and the way to stop it; silent for files that take no time. */
export function LookingProgress({ onStop }: { readonly onStop: () => void }) {
  const { t } = useTranslation();
  const progress = useLookingStore((state) => state.progress);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), WORTH_A_WORD);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return <span className={classes['obstacle']} />;
  const share = progress === null ? 0 : (progress.done / Math.max(1, progress.total)) * 100;
  return (
    <>
      <div className={classes['storing']}>
        <Text size="sm" role="status">
          {t('importRecords.looking.now')}
        </Text>
        <Progress value={share} aria-label={t('importRecords.looking.now')} />
      </div>
      <Button variant="default" onClick={onStop}>
        {t('importRecords.looking.stop')}
      </Button>
    </>
  );
}
