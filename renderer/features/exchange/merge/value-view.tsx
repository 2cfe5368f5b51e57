import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '#renderer/i18n/format.ts';
import { ASSESSMENT_LOOKS, GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { Confidentiality, EvidenceType } from '#shared/domain/evidence/evidence.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { FieldValue } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { MergeKind } from '#shared/exchange/round-trip/merge-item.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import classes from './merge.module.css';

export type NameOf = (id: PersonId) => string;

/** A value of a field as people read it; texts can show how they differ from another one. */
export function ValueView(props: {
  readonly kind: MergeKind;
  readonly value: FieldValue;
  readonly nameOf: NameOf;
  /** For texts: the other text, and which of the two this one is. */
  readonly against?: { readonly value: FieldValue; readonly side: 'from' | 'to' };
}) {
  const { t } = useTranslation();
  const { kind, value, nameOf, against } = props;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return <span className={classes['empty']}>{t('merging.empty')}</span>;
  if (typeof value === 'boolean') return <span>{value ? t('common.yes') : t('common.no')}</span>;
  if (typeof value !== 'string') return <Several values={kind === 'people' ? value.map((id) => nameOf(id as PersonId)) : value} isClauses={kind === 'clauses'} />;
  switch (kind) {
    case 'assessment': {
      const look = ASSESSMENT_LOOKS[value as Assessment];
      return (
        <StatusBadge tone={look.tone} icon={look.icon}>
          {t(`terms.assessment.${value as Assessment}`)}
        </StatusBadge>
      );
    }
    case 'grade': {
      const look = GRADE_LOOKS[value as FindingGrade];
      return (
        <StatusBadge tone={look.tone} icon={look.icon}>
          {t(`terms.grade.${value as FindingGrade}`)}
        </StatusBadge>
      );
    }
    case 'person':
      return <span>{nameOf(value as PersonId)}</span>;
    case 'date':
      return <span>{formatDate(value as CalendarDate)}</span>;
    case 'evidence-type':
      return <span>{t(`terms.evidenceType.${value as EvidenceType}`)}</span>;
    case 'confidentiality':
      return <span>{t(`terms.confidentiality.${value as Confidentiality}`)}</span>;
    default:
      return (
        <span className={classes['textValue']} dir="auto">
          {typeof against?.value === 'string' && against.value !== '' ? (
            <WordDifference {...(against.side === 'from' ? { from: value, to: against.value } : { from: against.value, to: value })} side={against.side} />
          ) : (
            value
          )}
        </span>
      );
  }
}

/** Clauses in one line; names and texts of their own one below the other, since they may have commas of their own. */
function Several({ values, isClauses }: { readonly values: readonly string[]; readonly isClauses: boolean }) {
  if (isClauses || values.length === 1) return <span>{formatList(values)}</span>;
  return (
    <ul className={classes['several']}>
      {values.map((value) => (
        <li key={value} dir="auto">
          {value}
        </li>
      ))}
    </ul>
  );
}
