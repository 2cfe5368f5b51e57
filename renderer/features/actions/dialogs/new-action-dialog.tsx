import { Alert, Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { RootCause } from '#shared/domain/cause/cause.ts';
import { ACTION_KINDS } from '#shared/domain/corrective-action/corrective-action.ts';
import { BLANK_ACTION, type ActionDraft } from '#shared/domain/corrective-action/new-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { addAction } from '../action-actions.ts';
import { describeActionProblem } from '../describe-problem.ts';
import { OwnerPicker } from './owner-picker.tsx';

const NONE = 'none';

/** Adds an action to a nonconformity: what, against which cause, by whom, until when, and how one will tell. */
export function NewActionDialog(props: {
  readonly finding: Finding;
  readonly rootCauses: readonly RootCause[];
  /** Chosen at first. */
  readonly about: Pick<ActionDraft, 'kind' | 'rootCauseId'>;
  readonly onClose: () => void;
  readonly onAdded?: (id: ActionId) => void;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { finding, rootCauses, onClose } = props;
  const [draft, setDraft] = useState<ActionDraft>({ ...BLANK_ACTION, ...props.about });
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useSingleDeed();
  const set = (fields: Partial<ActionDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const save = (): void => {
    setChecked(true);
    if (draft.title.trim() !== '') void run(add);
  };
  const add = async (): Promise<boolean> => {
    setProblem(null);
    const added = await addAction(workspace, finding, draft);
    if (added.ok) {
      notifyDone(t('actions.add.added', { reference: added.value.reference }));
      props.onAdded?.(added.value.id);
      onClose();
    } else setProblem(added.problem.code === 'plan-locked' ? t('actions.add.locked') : describeActionProblem(t, added.problem));
    return added.ok;
  };
  const day = (field: 'dueDate' | 'checkDate') => (
    <TextInput
      type="date"
      label={t(`actions.fields.${field}`)}
      value={draft[field] ?? ''}
      onChange={(event) => set({ [field]: parseCalendarDate(event.currentTarget.value) })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('actions.add.title', { reference: finding.reference })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        style={{ display: 'grid', gap: '0.75rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        <Textarea
          data-autofocus
          required
          minRows={1}
          label={t('actions.fields.title')}
          description={t('actions.fields.titleHint')}
          value={draft.title}
          error={isChecked && draft.title.trim() === '' ? t('actions.add.titleMissing') : undefined}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <Select
            label={t('actions.fields.kind')}
            value={draft.kind}
            data={ACTION_KINDS.map((value) => ({ value, label: t(`terms.actionKind.${value}`) }))}
            onChange={(value) => set({ kind: value === 'correction' ? 'correction' : 'corrective' })}
          />
          {draft.kind === 'corrective' && (
            <Select
              label={t('actions.fields.rootCause')}
              value={draft.rootCauseId ?? NONE}
              data={[{ value: NONE, label: t('actions.fields.noRootCause') }, ...rootCauses.map(({ id, text }) => ({ value: id, label: text === '' ? id : text }))]}
              onChange={(value) => set({ rootCauseId: value === NONE ? null : value })}
            />
          )}
        </Group>
        <Group grow align="flex-start">
          <OwnerPicker label={t('actions.fields.owner')} value={draft.ownerId} onPick={(ownerId) => set({ ownerId })} />
          {day('dueDate')}
        </Group>
        <TextInput
          label={t('actions.fields.plannedEvidence')}
          description={t('actions.fields.plannedEvidenceHint')}
          value={draft.plannedEvidence}
          onChange={(event) => set({ plannedEvidence: event.currentTarget.value })}
        />
        <Group grow align="flex-end">
          <TextInput
            label={t('actions.fields.effectivenessCriterion')}
            description={t('actions.fields.effectivenessCriterionHint')}
            value={draft.effectivenessCriterion}
            onChange={(event) => set({ effectivenessCriterion: event.currentTarget.value })}
          />
          {day('checkDate')}
        </Group>
        <Textarea label={t('actions.fields.description')} value={draft.description} onChange={(event) => set({ description: event.currentTarget.value })} />
        {problem !== null && <Alert color="red" role="alert">{problem}</Alert>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('actions.add.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
