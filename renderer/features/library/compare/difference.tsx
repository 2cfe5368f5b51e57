import { IconArrowsMoveVertical, IconCirclePlus, IconEqual, IconMinus, IconPencil } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { kindsOf, type DifferenceKind, type QuestionDifference } from '#shared/domain/checklist/versions/compare-versions.ts';
import { StatusBadge, type Tone } from '#renderer/ui/status-badge.tsx';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import classes from './compare.module.css';
import { fieldWords } from './field-words.ts';

const LOOKS: Readonly<Record<DifferenceKind, { readonly icon: Icon; readonly tone: Tone }>> = {
  added: { icon: IconCirclePlus, tone: 'good' },
  removed: { icon: IconMinus, tone: 'danger' },
  changed: { icon: IconPencil, tone: 'caution' },
  moved: { icon: IconArrowsMoveVertical, tone: 'info' },
  same: { icon: IconEqual, tone: 'neutral' },
};

/** One question of the comparison: what kind of difference, and each field that differs word by word. */
export function Difference({ row, layout }: { readonly row: QuestionDifference; readonly layout: 'inline' | 'side' }) {
  const { t } = useTranslation();
  const question = row.kind === 'removed' ? row.from : row.to;
  return (
    <>
      <div className={classes['head']}>
        <b>{question.code}</b>
        <span className={classes['second']}>{question.clause}</span>
        {kindsOf(row).map((kind) => (
          <StatusBadge key={kind} tone={LOOKS[kind].tone} icon={LOOKS[kind].icon}>
            {t(`templates.compare.kind.${kind}`)}
          </StatusBadge>
        ))}
      </div>
      {(row.kind !== 'kept' || !row.fields.includes('question')) && <p className={classes['text']}>{question.question}</p>}
      {row.kind === 'kept' &&
        row.fields.map((field) => (
          <div key={field} className={classes['field']}>
            <span className={classes['fieldName']}>{t(`templates.field.${field}`)}</span>
            {layout === 'inline' ? (
              <WordDifference from={fieldWords(row.from, field)} to={fieldWords(row.to, field)} />
            ) : (
              <div className={classes['sides']}>
                <WordDifference side="from" from={fieldWords(row.from, field)} to={fieldWords(row.to, field)} />
                <WordDifference side="to" from={fieldWords(row.from, field)} to={fieldWords(row.to, field)} />
              </div>
            )}
          </div>
        ))}
    </>
  );
}
