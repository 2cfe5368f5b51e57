import { useTranslation } from 'react-i18next';
import { findingsOfQuestion } from '#renderer/data/repositories/findings-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { AuditId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { GradeBadge } from './components/grade-badge.tsx';
import classes from './question-findings.module.css';

/** The findings on one question, for the side panel of the checklist. */
export function QuestionFindings(props: {
  readonly auditId: AuditId;
  readonly questionId: QuestionId;
  readonly onOpen: (findingId: FindingId) => void;
}) {
  const { t } = useTranslation();
  const { auditId, questionId } = props;
  const findings = useLive((database) => findingsOfQuestion(database, auditId, questionId), [auditId, questionId]);
  if (findings === undefined) return null;
  if (findings.length === 0) return <p className={classes['none']}>{t('findings.ofQuestion.none')}</p>;
  return (
    <ul className={classes['list']} aria-label={t('findings.ofQuestion.label')}>
      {findings.map((finding) => (
        <li key={finding.id}>
          <button type="button" className={classes['finding']} onClick={() => props.onOpen(finding.id)}>
            <span className={classes['reference']}>{finding.reference}</span>
            <GradeBadge grade={finding.grade} isShort />
            <span className={classes['statement']}>{finding.statement}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
