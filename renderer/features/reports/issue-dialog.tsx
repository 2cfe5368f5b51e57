import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { LintItem } from '#shared/domain/report/linter/lint-item.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import { issue, suggestNumber } from './report-actions.ts';
import classes from './reports.module.css';

/** Asks for the number and freezes the report; says what is missing when it cannot be issued. */
export function IssueDialog({
  input,
  gaps,
  onClose,
  onShowGaps,
  onIssued,
}: {
  readonly input: ReportInput;
  readonly gaps: readonly LintItem[];
  readonly onClose: () => void;
  readonly onShowGaps: () => void;
  readonly onIssued: () => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const [typed, setTyped] = useState<string | null>(null);
  const [suggested, setSuggested] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, run } = useSingleDeed();
  const isRevision = input.report.number !== '';
  const blocks = gaps.filter(({ severity }) => severity === 'block').length;
  useEffect(() => {
    let isWanted = true;
    void suggestNumber(workspace, input).then((number) => {
      if (isWanted) setSuggested(number);
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, input]);
  const number = typed ?? suggested;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (number.trim() === '') setProblem(t('reports.issue.numberMissing'));
    else void run(issueReport);
  };
  const issueReport = async (): Promise<boolean> => {
    const outcome = await issue(workspace, input, number);
    if (outcome.ok) {
      notifyDone(t('reports.issue.done', { number: outcome.value.number }));
      onIssued();
      return true;
    }
    const { problem: found } = outcome;
    if (found.code === 'number-taken') setProblem(t('reports.issue.numberTaken'));
    else if (found.code === 'gaps' || found.code === 'already-issued') setProblem(t('reports.issue.blocked'));
    else setProblem(t(`app.problems.${found.code}`, { detail: found.detail }));
    return false;
  };

  return (
    <Modal opened onClose={onClose} title={t('reports.issue.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {blocks > 0 ? (
        <>
          <Text size="sm" mb="md" role="alert">
            {t('reports.issue.blocked')} {t('reports.check.blocks', { count: blocks })}.
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.close')}
            </Button>
            <Button data-autofocus onClick={onShowGaps}>
              {t('reports.panel.check')}
            </Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit}>
          <p className={classes['hint']} style={{ marginBottom: '0.75rem' }}>{t('reports.issue.text')}</p>
          <TextInput
            data-autofocus
            required
            label={t('reports.issue.number')}
            description={isRevision ? t('reports.revisionOf', { revision: String(input.report.revision) }) : t('reports.issue.numberHint')}
            value={number}
            readOnly={isRevision}
            error={problem === '' ? null : problem}
            onChange={(event) => {
              setProblem('');
              setTyped(event.currentTarget.value);
            }}
          />
          <Group justify="flex-end" mt="md" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('reports.issue.confirm')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
