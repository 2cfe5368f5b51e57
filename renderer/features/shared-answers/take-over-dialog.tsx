import { Button, Group, Modal, Select } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { obviousCandidate, proposeTakeOvers, type TakeOverProposal } from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { RelatedLookup } from '#shared/domain/checklist/shared-answers/related-questions.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import classes from './shared-answers.module.css';
import { takeOver } from './take-over-actions.ts';
import type { AuditContent } from './use-shared-answers.ts';

const ROW = 88;

/**
 * Unassessed questions with the answers they could take over. What is clear is chosen at the start; where several
 * answers differ a person chooses. Everything chosen is taken over in one step.
 */
export function TakeOverDialog(props: {
  readonly auditId: AuditId;
  readonly questions: AuditContent['questions'];
  readonly answers: AuditContent['answers'];
  readonly relatedOf: RelatedLookup;
  readonly onClose: () => void;
}) {
  const { auditId, questions, answers, relatedOf } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const proposals = useMemo(() => proposeTakeOvers(questions, answers, relatedOf), [questions, answers, relatedOf]);
  const [changed, setChanged] = useState<ReadonlyMap<QuestionId, QuestionId | null>>(new Map());
  const sourceOf = (proposal: TakeOverProposal): QuestionId | null =>
    changed.has(proposal.target.id)
      ? (changed.get(proposal.target.id) ?? null)
      : (obviousCandidate(proposal)?.related.question.id ?? null);
  const chosen = proposals.flatMap((proposal) => {
    const source = sourceOf(proposal);
    return source === null ? [] : [{ source, target: proposal.target }];
  });
  const onConfirm = async (): Promise<void> => {
    const subject = chosen.length === 1 ? (chosen[0]?.target.code ?? '') : t('checklist.filter.all', { count: chosen.length });
    const outcome = await takeOver(workspace, auditId, chosen, subject, true);
    tellOutcome(outcome, t('templates.takeOver.done', { count: chosen.length }));
    if (outcome.ok) props.onClose();
  };
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: proposals.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => proposals[index]?.target.id ?? index,
  });
  return (
    <Modal opened size="xl" onClose={props.onClose} title={t('templates.takeOver.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {proposals.length === 0 ? (
        <EmptyState icon={IconArrowsJoin2} title={t('templates.takeOver.nothing')}>
          {t('templates.takeOver.nothingHint')}
        </EmptyState>
      ) : (
        <>
          <p className={classes['hint']}>{t('templates.takeOver.intro')}</p>
          <p className={classes['hint']}>{t('templates.related.hint')}</p>
          <Group gap="xs" mb="xs">
            <Button variant="default" size="compact-sm" onClick={() => setChanged(new Map())}>
              {t('templates.takeOver.all')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setChanged(new Map(proposals.map(({ target }) => [target.id, null])))}>
              {t('templates.takeOver.clear')}
            </Button>
          </Group>
          <div ref={frame} className={classes['proposals']} role="list" aria-label={t('templates.takeOver.table')}>
            <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index, key, start }) => {
                const proposal = proposals[index];
                return (
                  proposal && (
                    <div
                      key={key}
                      ref={virtual.measureElement}
                      data-index={index}
                      role="listitem"
                      aria-posinset={index + 1}
                      aria-setsize={proposals.length}
                      className={classes['proposal']}
                      style={{ transform: `translateY(${String(start)}px)` }}
                    >
                      <Proposal
                        proposal={proposal}
                        source={sourceOf(proposal)}
                        onChoose={(source) => setChanged(new Map([...changed, [proposal.target.id, source]]))}
                      />
                    </div>
                  )
                );
              })}
            </div>
          </div>
        </>
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => void onConfirm()}>
          {t('templates.takeOver.confirm', { count: chosen.length })}
        </Button>
      </Group>
    </Modal>
  );
}

function Proposal(props: {
  readonly proposal: TakeOverProposal;
  readonly source: QuestionId | null;
  readonly onChoose: (source: QuestionId | null) => void;
}) {
  const { t } = useTranslation();
  const { target, candidates } = props.proposal;
  const chosen = candidates.find(({ related }) => related.question.id === props.source);
  const isOpen = props.source === null && obviousCandidate(props.proposal) === null;
  return (
    <>
      <div>
        <b>{target.code}</b> <span className={classes['second']}>{target.question}</span>
      </div>
      <div>
        <Select
          aria-label={`${t('templates.takeOver.from')}: ${target.code}`}
          placeholder={t('templates.takeOver.none')}
          description={isOpen && candidates.length > 1 ? t('templates.takeOver.decide') : undefined}
          clearable
          data={candidates.map(({ related, answer }) => ({
            value: related.question.id,
            label: [
              related.question.code,
              related.standard.title,
              t(`terms.assessmentShort.${answer.assessment}`),
              related.isExact ? '' : t('templates.related.near'),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          }))}
          value={props.source}
          onChange={(value) => props.onChoose(candidates.find(({ related }) => related.question.id === value)?.related.question.id ?? null)}
        />
        {chosen && chosen.answer.notes.trim() !== '' && <p className={classes['excerpt']}>{chosen.answer.notes}</p>}
      </div>
    </>
  );
}
