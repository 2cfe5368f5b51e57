import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { canBeTaken } from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { RelatedQuestion } from '#shared/domain/checklist/shared-answers/related-questions.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { countedAssessment } from '#shared/domain/checklist/tree-progress.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import classes from './shared-answers.module.css';
import { takeOver } from './take-over-actions.ts';
import { useRelatedLookup, type AuditContent } from './use-shared-answers.ts';

const TAKE_KEYS = 'Alt+U';
/** So many related questions are shown at once: a wide correspondence names dozens. */
const SHOWN = 8;

interface Transfer {
  readonly source: ChecklistQuestion;
  readonly target: ChecklistQuestion;
}

/** The questions of the audit's other standards on the same subject, with their state; nothing when there are none. */
export function RelatedAnswers(props: {
  readonly auditId: AuditId;
  readonly question: ChecklistQuestion;
  readonly onOpen: (questionId: QuestionId) => void;
} & AuditContent) {
  const lookup = useRelatedLookup(props);
  const related = useMemo(() => lookup?.(props.question) ?? [], [lookup, props.question]);
  if (related.length === 0) return null;
  return (
    <RelatedSection auditId={props.auditId} question={props.question} answers={props.answers} onOpen={props.onOpen} related={related} />
  );
}

function RelatedSection(props: {
  readonly auditId: AuditId;
  readonly question: ChecklistQuestion;
  readonly onOpen: (questionId: QuestionId) => void;
  readonly answers: AuditContent['answers'];
  readonly related: readonly RelatedQuestion[];
}) {
  const { auditId, question, answers, related } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [asked, ask] = useState<Transfer | null>(null);
  const transfer = async ({ source, target }: Transfer): Promise<void> => {
    ask(null);
    const outcome = await takeOver(workspace, auditId, [{ source: source.id, target }], target.code);
    tellOutcome(outcome, t('templates.related.taken', { to: target.code, from: source.code }));
  };
  const onTransfer = (wanted: Transfer): void => {
    const isAssessed = countedAssessment(answers.get(wanted.target.id)) !== 'not-assessed';
    if (isAssessed) ask(wanted);
    else void transfer(wanted);
  };
  // The first that can be taken over: exact correspondences come first.
  const first = related.find(({ question: { id } }) => canBeTaken(answers.get(id)));
  const takeFirst = (): void => {
    if (first) onTransfer({ source: first.question, target: question });
  };
  const latest = useRef({ takeFirst, canTake: first !== undefined });
  useLayoutEffect(() => {
    latest.current = { takeFirst, canTake: first !== undefined };
  });
  useCommands(
    'screen',
    useMemo(
      () => [
        {
          id: 'checklist.take-over',
          label: t('templates.related.takeCommand'),
          shortcut: TAKE_KEYS,
          isAvailable: () => latest.current.canTake,
          run: () => latest.current.takeFirst(),
        },
      ],
      [t],
    ),
  );
  const wordOf = (id: QuestionId | undefined): string => {
    const answer = id === undefined ? undefined : answers.get(id);
    return t(`terms.assessment.${answer?.assessment ?? 'not-assessed'}`);
  };
  return (
    <section className={classes['related']} aria-label={t('templates.related.title')}>
      <h3 title={t('templates.related.hint')}>{t('templates.related.title')}</h3>
      <ul>
        {related.slice(0, SHOWN).map((one) => (
          <RelatedRow
            key={one.question.id}
            related={one}
            answer={answers.get(one.question.id)}
            canGive={canBeTaken(answers.get(question.id))}
            isFirst={one === first}
            onOpen={() => props.onOpen(one.question.id)}
            onTake={() => onTransfer({ source: one.question, target: question })}
            onGive={() => onTransfer({ source: question, target: one.question })}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('templates.related.confirmTitle')}
        confirmLabel={t('templates.related.take')}
        onConfirm={() => {
          if (asked) void transfer(asked);
        }}
        onCancel={() => ask(null)}
      >
        {t('templates.related.confirmText', { to: asked?.target.code ?? '', now: wordOf(asked?.target.id), then: wordOf(asked?.source.id) })}
      </ConfirmDialog>
    </section>
  );
}

function RelatedRow(props: {
  readonly related: RelatedQuestion;
  readonly answer: Answer | undefined;
  readonly canGive: boolean;
  readonly isFirst: boolean;
  readonly onOpen: () => void;
  readonly onTake: () => void;
  readonly onGive: () => void;
}) {
  const { t } = useTranslation();
  const { related, answer } = props;
  const { question, standard } = related;
  const { tone, icon } = ASSESSMENT_LOOKS[answer?.assessment ?? 'not-assessed'];
  return (
    <li>
      <UnstyledButton
        className={classes['open']}
        title={t('templates.related.open', { code: question.code, standard: standard.title })}
        onClick={props.onOpen}
      >
        <span className={classes['place']}>
          <b>{question.code}</b> {standard.label}
          {!related.isExact && <i> {t('templates.related.near')}</i>}
        </span>
        <span className={classes['text']}>{question.question}</span>
      </UnstyledButton>
      <div className={classes['deeds']}>
        <StatusBadge tone={tone} icon={icon} isPlain={answer === undefined || answer.assessment === 'not-assessed'}>
          {t(`terms.assessmentShort.${answer?.assessment ?? 'not-assessed'}`)}
        </StatusBadge>
        {canBeTaken(answer) && (
          <Button
            variant="light"
            size="compact-xs"
            leftSection={<IconArrowDownLeft size={12} aria-hidden />}
            rightSection={props.isFirst && <Shortcut keys={TAKE_KEYS} />}
            onClick={props.onTake}
          >
            {t('templates.related.take')}
            <span className="la-visually-hidden"> {t('templates.related.takeFrom', { code: question.code })}</span>
          </Button>
        )}
        {props.canGive && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconArrowUpRight size={12} aria-hidden />}
            onClick={props.onGive}
          >
            {t('templates.related.give')}
            <span className="la-visually-hidden"> {t('templates.related.giveTo', { code: question.code })}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
