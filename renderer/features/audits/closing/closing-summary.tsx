import { Button } from '@mantine/core';
import { IconArrowRight, IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { closingCheck, countGaps } from '#shared/domain/audit/closing-check/closing-check.ts';
import type { ClosingContext } from '#shared/domain/audit/closing-check/closing-gap.ts';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import classes from './closing.module.css';

/** One line on the plan: how much is missing before closing, with the way to the list. */
export function ClosingSummary({ context }: { readonly context: ClosingContext }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { blocks, should } = useMemo(() => countGaps(closingCheck(context)), [context]);
  if (blocks + should === 0) return null;
  return (
    <p className={classes['summary']}>
      <IconListCheck size={16} aria-hidden />
      <span>
        {t('readiness.untilClosing', {
          summary: t('readiness.summary', { blocks: t('readiness.blocks', { count: blocks }), should: t('readiness.should', { count: should }) }),
        })}
      </span>
      <Button
        variant="subtle"
        size="compact-xs"
        rightSection={<IconArrowRight size={12} aria-hidden />}
        onClick={() => navigate(paths.closing(context.audit.id))}
      >
        {t('readiness.show')}
      </Button>
      <Shortcut keys="Alt+6" />
    </p>
  );
}
