import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LINT_SOURCES, type LintItem, type LintPlace } from '#shared/domain/report/linter/lint-item.ts';
import classes from '../reports.module.css';

/** What is missing, what blocks first, each with its source and the way to where it is mended. */
export function CheckPanel({ gaps, onMend }: { readonly gaps: readonly LintItem[]; readonly onMend: (place: LintPlace) => void }) {
  const { t } = useTranslation();
  const blocks = gaps.filter(({ severity }) => severity === 'block').length;
  const warns = gaps.length - blocks;
  return (
    <div className={classes['panel']}>
      <p className={classes['hint']} role="status">
        {gaps.length === 0
          ? t('reports.check.clean')
          : [blocks > 0 ? t('reports.check.blocks', { count: blocks }) : '', warns > 0 ? t('reports.check.warns', { count: warns }) : ''].filter((text) => text !== '').join(' · ')}
      </p>
      <ul className={classes['gaps']}>
        {gaps.map((gap, index) => (
          <Gap key={`${String(index)}-${gap.code}`} gap={gap} onMend={onMend} />
        ))}
      </ul>
      {gaps.length === 0 ? <IconCircleCheck size={28} stroke={1.5} aria-hidden /> : warns > 0 && <p className={classes['hint']}>{t('reports.check.ignoreHint')}</p>}
    </div>
  );
}

function Gap({ gap, onMend }: { readonly gap: LintItem; readonly onMend: (place: LintPlace) => void }) {
  const { t } = useTranslation();
  const isBlock = gap.severity === 'block';
  const Sign = isBlock ? IconCircleX : IconAlertTriangle;
  const detail = gap.code === 'meeting-missing' ? t(gap.detail === 'opening' ? 'reports.check.meetings.opening' : 'reports.check.meetings.closing') : gap.detail;
  const place = gap.where.screen === 'text' ? t(`reports.words.texts.${gap.where.id}`) : t(`reports.check.places.${gap.where.screen}`);
  return (
    <li className={classes['gap']} data-severity={gap.severity}>
      <Sign size={16} role="img" aria-label={t(isBlock ? 'reports.check.block' : 'reports.check.warn')} />
      <div className={classes['gapWords']}>
        <div>{t(`reports.check.codes.${gap.code}`, { detail })}</div>
        <Anchor component="button" type="button" size="sm" onClick={() => onMend(gap.where)}>
          {t('reports.check.mend', { what: place })}
        </Anchor>
        <div className={classes['source']}>{LINT_SOURCES[gap.code]}</div>
      </div>
    </li>
  );
}
