import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditId } from '#shared/domain/ids.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { retiredAnswersOf, type RetiredAnswer } from './version-queries.ts';
import classes from './versions.module.css';

/** The answers no checklist of the audit asks for any more, each with its question as it read. */
export function RetiredAnswers({ auditId, onClose }: { readonly auditId: AuditId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const retired = useLive((database) => retiredAnswersOf(database, auditId), [auditId]);
  return (
    <Drawer
      opened
      position="right"
      size="lg"
      onClose={onClose}
      title={t('templates.retired.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={classes['second']}>{t('templates.retired.intro')}</p>
      <ul className={classes['retired']} aria-label={t('templates.retired.title')}>
        {retired?.map((one) => <Retired key={one.answer.id} retired={one} />)}
      </ul>
    </Drawer>
  );
}

function Retired({ retired }: { readonly retired: RetiredAnswer }) {
  const { t } = useTranslation();
  const { answer, question, template, links } = retired;
  const { tone, icon } = ASSESSMENT_LOOKS[answer.assessment];
  const facts = [
    template ? t('templates.retired.from', { version: template.version, title: template.title }) : '',
    links.findingGrades.length > 0 ? t('templates.retired.findings', { count: links.findingGrades.length }) : '',
    links.evidenceCount > 0 ? t('templates.retired.evidence', { count: links.evidenceCount }) : '',
  ];
  return (
    <li>
      <p>
        <b>{question?.code}</b> {question?.question ?? t('templates.retired.unknown')}
      </p>
      <StatusBadge tone={tone} icon={icon}>
        {t(`terms.assessment.${answer.assessment}`)}
      </StatusBadge>
      {[answer.notes, answer.justification, answer.interviewee, answer.sample]
        .filter((text) => text.trim() !== '')
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      <p className={classes['second']}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </li>
  );
}
