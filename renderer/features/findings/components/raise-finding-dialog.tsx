import { Alert, Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { displayKeys, isTyping } from '#renderer/ui/commands/shortcut-keys.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import { blankDraft, type FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { acceptClause } from '../accept-clause.ts';
import { gradeOfKey } from '../grade-keys.ts';
import { readClipboardPlainly, type PendingFile, type ReadClipboard } from '../pending-file.ts';
import { useAuditStandards } from '../use-audit-standards.ts';
import { usePendingFiles } from '../use-pending-files.ts';
import { useRaiseFinding } from '../use-raise-finding.ts';
import { ClausesInput, NO_CLAUSE_DRAFT } from './clauses-input.tsx';
import { PlaceFields } from './draft-fields.tsx';
import { GradePicker } from './grade-picker.tsx';
import { PendingFiles } from './pending-files.tsx';
import classes from './raise-finding-dialog.module.css';

export interface RaiseFindingDialogProps {
  readonly audit: Audit;
  /** The question it is raised on, or null for a finding of the audit as a whole. */
  readonly question: ChecklistQuestion | null;
  readonly initialGrade: FindingGrade;
  /** Called when the dialog is to go, saved or not. */
  readonly onClose: () => void;
  /** Called once the finding is durable, before `onClose`, with the files to attach to it. */
  readonly onRaised: (findingId: FindingId, files: readonly PendingFile[]) => void;
  readonly readClipboard?: ReadClipboard;
}

/** Raises a finding, wholly by keyboard: letter for the grade, statement, evidence, picture pasted, Ctrl+Enter. */
export function RaiseFindingDialog(props: RaiseFindingDialogProps) {
  const { t } = useTranslation();
  const { audit, question } = props;
  const standards = useAuditStandards(audit);
  const [draft, setDraft] = useState<FindingDraft>(() => blankDraft(props.initialGrade, audit, question, standards));
  const [clauseDraft, setClauseDraft] = useState(NO_CLAUSE_DRAFT);
  const [isStatementMissing, setIsStatementMissing] = useState(false);
  const [isAskingToDiscard, setIsAskingToDiscard] = useState(false);
  const statement = useRef<HTMLTextAreaElement>(null);
  const pending = usePendingFiles(props.readClipboard ?? readClipboardPlainly);
  const { save, isSaving, problem } = useRaiseFinding(audit, question?.id ?? null, (id) => {
    props.onRaised(id, pending.files);
    props.onClose();
  });
  const change = useCallback(
    (fields: Partial<FindingDraft>): void => setDraft((before) => ({ ...before, ...fields })),
    [],
  );
  const setGrade = useCallback((grade: FindingGrade) => change({ grade }), [change]);
  const setClauses = useCallback((clauses: FindingDraft['clauses']) => change({ clauses }), [change]);
  const { requirementReference, site, service, process, owner, dueDate } = draft;
  const place = useMemo(
    () => ({ requirementReference, site, service, process, owner, dueDate }),
    [requirementReference, site, service, process, owner, dueDate],
  );

  /** The draft with what stands in the clause field, or null after telling what is wrong. */
  const complete = (): FindingDraft | null => {
    if (draft.statement.trim() === '') {
      setIsStatementMissing(true);
      statement.current?.focus();
      return null;
    }
    if (clauseDraft.text.trim() === '') return draft;
    const accepted = acceptClause(clauseDraft.text, standards);
    if (accepted.ok) return { ...draft, clauses: [...new Set([...draft.clauses, accepted.value])] };
    setClauseDraft({ text: clauseDraft.text, refused: accepted.problem });
    return null;
  };

  const submit = (): void => {
    const wanted = complete();
    if (wanted !== null) save(wanted);
  };

  const close = (): void => {
    const hasContent = draft.statement.trim() !== '' || draft.objectiveEvidence.trim() !== '' || pending.files.length > 0;
    if (hasContent && !isAskingToDiscard) setIsAskingToDiscard(true);
    else props.onClose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!event.altKey && isTyping(event.target)) return;
    // With Alt some keyboards give another sign; the key itself stays the same.
    const grade = gradeOfKey(event.altKey ? event.code.replace('Key', '') : event.key);
    if (grade === null) return;
    event.preventDefault();
    setGrade(grade);
  };

  return (
    <Modal
      opened
      onClose={close}
      size="52rem"
      title={t('findings.raise.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
    >
      <div className={classes['form']} onKeyDown={onKeyDown} data-leaving={isSaving}>
        {question !== null && (
          <p className={classes['question']}>
            {t('findings.raise.onQuestion', { code: question.code, question: question.question })}
          </p>
        )}
        <div>
          <GradePicker value={draft.grade} onChange={setGrade} hasKeys />
          <Text size="xs" c="dimmed" mt={4}>
            {t('findings.raise.gradeKeys')}
          </Text>
        </div>
        <Textarea
          ref={statement}
          data-autofocus
          required
          label={t('findings.fields.statement')}
          description={t('findings.fields.statementHint')}
          value={draft.statement}
          error={isStatementMissing ? t('findings.fields.statementMissing') : null}
          onChange={(event) => {
            setIsStatementMissing(false);
            change({ statement: event.currentTarget.value });
          }}
        />
        <Textarea
          label={t('findings.fields.objectiveEvidence')}
          description={t('findings.fields.objectiveEvidenceHint')}
          value={draft.objectiveEvidence}
          onChange={(event) => change({ objectiveEvidence: event.currentTarget.value })}
        />
        <PendingFiles files={pending.files} onRemove={pending.removeFile} />
        <ClausesInput
          clauses={draft.clauses}
          standards={standards}
          draft={clauseDraft}
          onDraft={setClauseDraft}
          onChange={setClauses}
        />
        <PlaceFields audit={audit} draft={place} onChange={change} />
        {problem !== null && (
          <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {problem}
          </Alert>
        )}
        <div className={classes['foot']}>
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              onClick={() => void pending.addByDialog()}
            >
              {t('findings.raise.addFiles')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('findings.raise.pasteHint', { keys: displayKeys('Mod+V').join('+') })}
            </Text>
          </Group>
          {isAskingToDiscard ? (
            <Group gap="sm" role="alert">
              <Text size="sm">{t('findings.raise.discardQuestion')}</Text>
              <Button variant="default" data-autofocus onClick={() => setIsAskingToDiscard(false)}>
                {t('findings.raise.keepWriting')}
              </Button>
              <Button color="red" onClick={props.onClose}>
                {t('findings.raise.discard')}
              </Button>
            </Group>
          ) : (
            <Group gap="sm">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button loading={isSaving} onClick={submit} rightSection={<Shortcut keys="Mod+Enter" />}>
                {t('findings.raise.save')}
              </Button>
            </Group>
          )}
        </div>
      </div>
    </Modal>
  );
}
