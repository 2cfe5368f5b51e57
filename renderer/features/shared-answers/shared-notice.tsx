import { Button } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeTakeOvers } from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { RelatedLookup } from '#shared/domain/checklist/shared-answers/related-questions.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import classes from './shared-answers.module.css';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { useRelatedLookup, type AuditContent } from './use-shared-answers.ts';

/** Says how many questions could take over an answer from another standard, and opens the choice; nothing for one standard. */
export function SharedNotice(props: { readonly auditId: AuditId } & AuditContent) {
  const relatedOf = useRelatedLookup(props);
  const { auditId, questions, answers } = props;
  return relatedOf && <Notice auditId={auditId} questions={questions} answers={answers} relatedOf={relatedOf} />;
}

function Notice(props: {
  readonly auditId: AuditId;
  readonly questions: AuditContent['questions'];
  readonly answers: AuditContent['answers'];
  readonly relatedOf: RelatedLookup;
}) {
  const { questions, relatedOf } = props;
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // Counting goes after what somebody does: the next key does not wait for it.
  const answers = useDeferredValue(props.answers);
  const count = useMemo(() => proposeTakeOvers(questions, answers, relatedOf).length, [questions, answers, relatedOf]);
  useCommands(
    'screen',
    useMemo(() => [{ id: 'checklist.take-over-all', label: t('templates.takeOver.command'), run: () => setOpen(true) }], [t]),
  );
  return (
    <>
      {count > 0 && (
        <div className={classes['notice']}>
          <IconArrowsJoin2 size={14} aria-hidden />
          <span>{t('templates.notice.shared', { count })}</span>
          <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
            {t('templates.notice.reviewShared')}
          </Button>
        </div>
      )}
      {isOpen && <TakeOverDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
