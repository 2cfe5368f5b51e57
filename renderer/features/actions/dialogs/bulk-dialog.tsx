import { Alert, Button, Group, Modal, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { today } from '#renderer/platform/clock.ts';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { ACTION_STATES, type ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { useActionsStore } from '../actions-store.ts';
import { describeActionProblem } from '../describe-problem.ts';
import { changeMany, type BulkChange, type Skipped } from '../move-actions.ts';
import { OwnerPicker } from './owner-picker.tsx';

const WHATS = ['owner', 'dueDate', 'state'] as const;
type What = (typeof WHATS)[number];

/** Refused actions that are named one by one. */
const NAMED = 5;

/** Changes owner, due date or state of many actions at once, with a comment that is kept as the reason. */
export function BulkDialog({ rows, onClose }: { readonly rows: readonly ActionOverview[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [what, setWhat] = useState<What>('owner');
  const [owner, setOwner] = useState<PersonId | null>(null);
  const [due, setDue] = useState('');
  const [state, setState] = useState<ActionState | null>(null);
  const [on, setOn] = useState<string>(today());
  const [comment, setComment] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { isBusy, run } = useSingleDeed();
  const [skipped, setSkipped] = useState<readonly Skipped[] | null>(null);
  const [hasChanged, setHasChanged] = useState(false);
  // Those that were changed leave nothing to be done again with the same dialog.
  const [count] = useState(rows.length);

  const change = ((): BulkChange | null => {
    if (what === 'owner') return owner === null ? null : { kind: 'edit', fields: { ownerId: owner } };
    const dueDate = parseCalendarDate(due);
    if (what === 'dueDate') return dueDate === null ? null : { kind: 'edit', fields: { dueDate } };
    return state === null ? null : { kind: 'move', to: state, on: parseCalendarDate(on) };
  })();
  const isCommentMissing = isChecked && comment.trim() === '';
  const valueError = isChecked && change === null ? t('actions.bulk.valueMissing') : undefined;

  const confirm = (): void => {
    setChecked(true);
    if (change !== null && comment.trim() !== '') void run(() => changeAll(change));
  };
  const changeAll = async (change: BulkChange): Promise<boolean> => {
    const { outcome, changed, skipped: refused } = await changeMany(workspace, rows.map(({ action }) => action), change, comment);
    tellOutcome(outcome, t('actions.bulk.done', { count: changed }));
    // What is left selected is what could not change.
    useActionsStore.setState({ selected: new Set(refused.map(({ action }) => action.id)) });
    const isDone = refused.length === 0 || !outcome.ok;
    if (isDone) onClose();
    else {
      setSkipped(refused);
      setHasChanged(changed > 0);
    }
    return isDone;
  };

  return (
    <Modal opened onClose={onClose} title={t('actions.bulk.title', { count })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        noValidate
        style={{ display: 'grid', gap: '0.75rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
        }}
      >
        <Radio.Group
          label={t('actions.bulk.what')}
          value={what}
          onChange={(value) => setWhat(WHATS.find((one) => one === value) ?? 'owner')}
        >
          <Group gap="md" mt={4}>
            {WHATS.map((one, index) => (
              <Radio key={one} size="xs" value={one} label={t(`actions.bulk.${one}`)} {...(index === 0 ? { 'data-autofocus': true } : {})} />
            ))}
          </Group>
        </Radio.Group>
        {what === 'owner' && <OwnerPicker required label={t('actions.bulk.newOwner')} value={owner} error={valueError} onPick={setOwner} />}
        {what === 'dueDate' && (
          <TextInput type="date" required label={t('actions.bulk.newDue')} value={due} error={valueError} onChange={(event) => setDue(event.currentTarget.value)} />
        )}
        {what === 'state' && (
          <Select
            required
            label={t('actions.bulk.newState')}
            value={state}
            error={valueError}
            data={ACTION_STATES.map((value) => ({ value, label: t(`terms.actionState.${value}`) }))}
            onChange={(value) => setState(ACTION_STATES.find((one) => one === value) ?? null)}
          />
        )}
        {what === 'state' && (state === 'done' || state === 'verified') && (
          <TextInput
            type="date"
            required
            max={today()}
            label={t('actions.bulk.doneDay')}
            description={state === 'done' ? t('actions.bulk.doneHint') : undefined}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        )}
        <Textarea
          required
          label={t('actions.bulk.comment')}
          description={t('actions.bulk.commentHint')}
          value={comment}
          error={isCommentMissing ? t('actions.bulk.commentMissing') : undefined}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {skipped !== null && <SkippedList skipped={skipped} hasChanged={hasChanged} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t(skipped === null ? 'common.cancel' : 'common.close')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('actions.bulk.confirm', { count: rows.length })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function SkippedList({ skipped, hasChanged }: { readonly skipped: readonly Skipped[]; readonly hasChanged: boolean }) {
  const { t } = useTranslation();
  const rest = skipped.length - NAMED;
  return (
    <Alert color="yellow" role="alert" icon={<IconAlertTriangle size={16} aria-hidden />}>
      {hasChanged ? t('actions.bulk.skipped', { count: skipped.length }) : t('actions.bulk.nothing')}
      <ul style={{ margin: '0.25rem 0 0', paddingInlineStart: '1.25rem' }}>
        {skipped.slice(0, NAMED).map(({ action, problem }) => (
          <li key={action.id}>
            {action.reference}: {describeActionProblem(t, problem)}
          </li>
        ))}
        {rest > 0 && <li>{t('actions.bulk.moreSkipped', { count: rest })}</li>}
      </ul>
    </Alert>
  );
}
