import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { show, SHOWN_PARTS, type ShownPart } from './merge-store.ts';
import { useMergeTexts } from './merge-texts.ts';
import classes from './merge.module.css';

/** The parts of a merge with their figures; one of them is shown. */
export function PartTabs({ shown, counts }: { readonly shown: ShownPart; readonly counts: Readonly<Record<ShownPart, number>> }) {
  const { t } = useTranslation();
  const { parts } = useMergeTexts();
  return (
    <div role="group" aria-label={t('merging.show.label')} className={classes['tabs']}>
      {SHOWN_PARTS.map((part) => (
        <UnstyledButton key={part} className={classes['tab']} aria-pressed={part === shown} onClick={() => show(part)}>
          <span>{parts[part].name}</span>
          <span className={classes['figure']}>{formatNumber(counts[part])}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
