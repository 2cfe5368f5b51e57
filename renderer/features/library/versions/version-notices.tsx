import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconVersions } from '@tabler/icons-react';
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { retiredAnswers } from '#shared/domain/checklist/versions/apply-version.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { RetiredAnswers } from './retired-answers.tsx';
import { newerVersions } from './version-queries.ts';
import classes from './versions.module.css';

/**
 * What there is to say about the versions of an audit's checklists: a newer one, answers to an earlier wording, answers
 * no longer asked for. Nothing where there is nothing.
 */
export function VersionNotices(props: {
  readonly auditId: AuditId;
  readonly questionId: QuestionId | null;
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly onOpen: (questionId: QuestionId) => void;
}) {
  const { auditId, questionId, questions } = props;
  // Counting goes after what somebody does: the next key does not wait for it.
  const answers = useDeferredValue(props.answers);
  const { t } = useTranslation();
  const [applying, setApplying] = useState<ChecklistTemplate | null>(null);
  const [isRetiredShown, setRetiredShown] = useState(false);
  const newer = useLive((database) => newerVersions(database, auditId), [auditId]) ?? [];
  const walk = useMemo(
    () => questions.map(({ id }) => id).filter((id) => answers.get(id)?.answeredFor !== undefined),
    [questions, answers],
  );
  const asked = useMemo(() => new Set(questions.map(({ id }) => id)), [questions]);
  const retired = useMemo(() => retiredAnswers(answers.values(), asked).length, [answers, asked]);
  const goToNext = (): void => {
    const place = questionId === null ? -1 : walk.indexOf(questionId);
    const next = walk[place + 1] ?? walk[0];
    if (next !== undefined) props.onOpen(next);
  };
  const latest = useRef(goToNext);
  useLayoutEffect(() => {
    latest.current = goToNext;
  });
  const hasChanged = walk.length > 0;
  const hasRetired = retired > 0;
  useCommands(
    'screen',
    useMemo(
      () => [
        ...(hasChanged ? [{ id: 'checklist.next-changed', label: t('templates.changed.next'), shortcut: 'W', run: () => latest.current() }] : []),
        ...(hasRetired ? [{ id: 'checklist.retired', label: t('templates.retired.title'), run: () => setRetiredShown(true) }] : []),
      ],
      [t, hasChanged, hasRetired],
    ),
  );
  return (
    <>
      {(newer.length > 0 || hasChanged || hasRetired) && (
        <div className={classes['notices']} role="group" aria-label={t('templates.notice.label')}>
          {newer.map((one) => (
            <div key={one.newer.id} className={classes['notice']}>
              <IconVersions size={14} aria-hidden />
              <span>{t('templates.notice.newer', { version: one.newer.version, title: one.newer.title, used: one.used.version })}</span>
              <Button variant="light" size="compact-xs" onClick={() => setApplying(one.newer)}>
                {t('templates.notice.review')}
              </Button>
            </div>
          ))}
          {hasChanged && (
            <div className={classes['notice']} data-tone="caution">
              <IconAlertTriangle size={14} aria-hidden />
              <span>{t('templates.notice.changed', { count: walk.length })}</span>
              <Button variant="subtle" size="compact-xs" onClick={goToNext}>
                {t('templates.notice.nextChanged')}
              </Button>
            </div>
          )}
          {hasRetired && (
            <div className={classes['notice']} data-tone="neutral">
              <IconArchive size={14} aria-hidden />
              <span>{t('templates.notice.retired', { count: retired })}</span>
              <Button variant="subtle" size="compact-xs" onClick={() => setRetiredShown(true)}>
                {t('templates.notice.showRetired')}
              </Button>
            </div>
          )}
        </div>
      )}
      {applying && <ApplyDialog to={applying} auditId={auditId} onClose={() => setApplying(null)} />}
      {isRetiredShown && <RetiredAnswers auditId={auditId} onClose={() => setRetiredShown(false)} />}
    </>
  );
}
