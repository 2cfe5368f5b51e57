import { IconArrowsMoveVertical, IconCirclePlus, IconEqual, IconMinus, IconPencil } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { kindsOf, type DifferenceKind, type QuestionDifference, type QuestionField } from '#shared/domain/checklist/versions/compare-versions.ts';
import { findStandard } from '#shared/domain/standard/built-in.ts';
import { StatusBadge, type Tone } from '#renderer/ui/status-badge.tsx';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import classes from './compare.module.css';

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
              <WordDifference from={wordsOf(row.from, field)} to={wordsOf(row.to, field)} />
            ) : (
              <div className={classes['sides']}>
                <WordDifference side="from" from={wordsOf(row.from, field)} to={wordsOf(row.to, field)} />
                <WordDifference side="to" from={wordsOf(row.from, field)} to={wordsOf(row.to, field)} />
              </div>
            )}
          </div>
        ))}
    </>
  );
}

/** A field as people read it; lists have a line for each entry. */
function wordsOf(question: ChecklistQuestion, field: QuestionField): string {
  switch (field) {
    case 'expectedEvidence':
    case 'methods':
      return question[field].join('\n');
    case 'related':
      return Object.entries(question.related)
        .filter(([, numbers]) => numbers.length > 0)
        .map(([id, numbers]) => `${findStandard(id)?.label ?? id}: ${numbers.join(', ')}`)
        .join('\n');
    case 'extra':
      return Object.entries(question.extra).map(([name, text]) => `${name}: ${text}`).join('\n');
    default:
      return question[field];
  }
}
