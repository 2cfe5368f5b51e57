import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconCircleDot, IconTrash, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { fieldMark } from '#renderer/ui/fields/field-mark.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { isGradeChangeReasoned } from '#shared/domain/finding/change-grade.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { findMissingForIssue } from '#shared/domain/finding/missing-for-issue.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { useFindingActions } from '../use-finding-actions.ts';
import classes from './finding-detail.module.css';
import { FindingFields } from './finding-fields.tsx';
import { GradeSelect } from './grade-select.tsx';
import { LinkedQuestions } from './linked-questions.tsx';
import { RegradeDialog } from './regrade-dialog.tsx';

export interface FindingSlots {
  /** The way to what follows on the finding. */
  readonly renderWay?: (finding: Finding) => ReactNode;
  readonly renderEvidence?: (finding: Finding) => ReactNode;
  readonly renderHistory?: (finding: Finding) => ReactNode;
}

/** One finding with all its fields, its evidence and its history. */
export function FindingDetail(
  props: FindingSlots & {
    readonly finding: Finding;
    readonly evidenceCount: number;
    readonly audit: Audit;
    readonly onClose: () => void;
    readonly onOpenQuestion: (questionId: QuestionId) => void;
  },
) {
  const { t } = useTranslation();
  const { finding, audit } = props;
  const { edit, changeGrade, remove } = useFindingActions();
  const [wantedGrade, setWantedGrade] = useState<FindingGrade | null>(null);

  const onGrade = (grade: FindingGrade): void => {
    if (grade === finding.grade) return;
    if (isGradeChangeReasoned(finding, audit.state)) setWantedGrade(grade);
    else void changeGrade(finding, grade, '');
  };

  return (
    <article className={classes['detail']} aria-label={t('findings.detail', { reference: finding.reference })}>
      <div className={classes['head']}>
        <Title order={2} className={classes['reference']}>
          {finding.reference}
        </Title>
        <ActionIcon aria-label={t('findings.closeDetail')} onClick={props.onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Facts finding={finding} />
      {props.renderWay?.(finding)}
      <div {...fieldMark('findings', finding.id, 'grade')}>
        <GradeSelect value={finding.grade} onChange={onGrade} />
      </div>
      <MissingParts finding={finding} hasEvidence={props.evidenceCount > 0} />
      <FindingFields finding={finding} audit={audit} onEdit={(fields) => edit(finding, fields)} />
      <Part title={t('findings.questions.title')}>
        <LinkedQuestions
          audit={audit}
          questionIds={finding.questionIds}
          onChange={(questionIds) => edit(finding, { questionIds })}
          onOpen={props.onOpenQuestion}
        />
      </Part>
      {props.renderEvidence && <Part title={t('findings.evidence')}>{props.renderEvidence(finding)}</Part>}
      {props.renderHistory && <Part title={t('findings.history')}>{props.renderHistory(finding)}</Part>}
      {finding.state === 'draft' && (
        <Group>
          <Button
            variant="light"
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => {
              props.onClose();
              void remove(finding);
            }}
          >
            {t('findings.delete.action')}
          </Button>
        </Group>
      )}
      {wantedGrade !== null && (
        <RegradeDialog
          finding={finding}
          grade={wantedGrade}
          onCancel={() => setWantedGrade(null)}
          onConfirm={(reason) => {
            setWantedGrade(null);
            void changeGrade(finding, wantedGrade, reason);
          }}
        />
      )}
    </article>
  );
}

function Facts({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const raisedBy = useLive((database) => database.people.get(finding.raisedBy), [finding.raisedBy]);
  return (
    <div className={classes['facts']}>
      <StatusBadge tone="neutral" icon={IconCircleDot}>
        {t(`terms.findingState.${finding.state}`)}
      </StatusBadge>
      <span>
        {t('findings.fields.raised', { name: raisedBy?.name ?? finding.raisedBy, at: formatTimestamp(finding.raisedAt) })}
      </span>
    </div>
  );
}

function MissingParts({ finding, hasEvidence }: { readonly finding: Finding; readonly hasEvidence: boolean }) {
  const { t } = useTranslation();
  const missing = findMissingForIssue(finding, hasEvidence);
  if (finding.state !== 'draft' || missing.length === 0) return null;
  return (
    <p className={classes['hint']} role="status">
      {t('findings.missing.intro')} {missing.map((part) => t(`findings.missing.${part}`)).join(', ')}
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  );
}
