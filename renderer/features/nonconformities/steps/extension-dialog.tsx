import { Button, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { now, today } from '#renderer/platform/clock.ts';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import { dateOf, dueNow, extendDeadline, EXTENDING_ROLES, type ExtensionRequest } from '#shared/domain/nonconformity/due.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '#shared/domain/programme/deadline-profile.ts';
import { extensionsOf } from '#shared/domain/programme/deadlines.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { describeExtensionProblem } from './describe-extension-problem.ts';
import type { CaseFacts } from './case-facts.ts';
import classes from './steps.module.css';
import { usePickablePeople } from './use-pickable-people.ts';

export type ExtensionWish = Pick<ExtensionRequest, 'kind' | 'to' | 'reason'> & { readonly approvedBy: PersonId };

/** Moves a due date: to when, who approved it, why. The date before and the first one stay in sight, and are kept. */
export function ExtensionDialog(props: {
  readonly facts: CaseFacts;
  readonly authorId: PersonId | null;
  /** Moves the date; gives a sentence when it could not be moved. */
  readonly onExtend: (wish: ExtensionWish) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { finding, nonconformity, audit, people } = props.facts;
  const kinds = DEADLINE_KINDS.filter((kind) => dateOf(finding, nonconformity, kind) !== null);
  const [kind, setKind] = useState<DeadlineKind | null>(() => dueNow(finding, nonconformity, today())?.kind ?? kinds[0] ?? null);
  const [to, setTo] = useState('');
  const [approvedBy, setApprovedBy] = useState<PersonId | null>(() => {
    const author = people.find(({ id }) => id === props.authorId);
    const own = author === undefined ? [] : rolesOf(author, audit);
    return author !== undefined && EXTENDING_ROLES.some((role) => own.includes(role)) ? author.id : null;
  });
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const { isBusy, run } = useSingleDeed();
  const [trouble, setTrouble] = useState<string | null>(null);
  const pickable = usePickablePeople(people);
  const approver = people.find(({ id }) => id === approvedBy);

  const extend = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    setTrouble(null);
    // What is missing is said at its field.
    if (kind === null || approver === undefined || to === '' || reason.trim() === '') return;
    const wish = { kind, to: to as CalendarDate, reason };
    const outcome = extendDeadline(finding, nonconformity, audit, { ...wish, approvedBy: approver, on: today(), at: now() });
    if (!outcome.ok) {
      setTrouble(describeExtensionProblem(t, outcome.problem));
      return;
    }
    void run(async () => {
      const found = await props.onExtend({ ...wish, approvedBy: approver.id });
      setTrouble(found);
      return found === null;
    });
  };

  const current = kind === null ? null : dateOf(finding, nonconformity, kind);
  const deadlines = nonconformity?.deadlines ?? null;
  const moved = kind === null || deadlines === null ? [] : extensionsOf(deadlines, kind);
  const original = kind === null || deadlines === null || moved.length === 0 ? null : deadlines.original[kind];
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('cases.extension.title', { reference: finding.reference })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {kind === null ? (
        <p className={classes['about']}>{t('cases.extension.noDate')}</p>
      ) : (
        <form onSubmit={extend} noValidate className={classes['form']}>
          {kinds.length > 1 && (
            <SegmentedControl
              aria-label={t('cases.extension.kind')}
              value={kind}
              data={kinds.map((one) => ({ value: one, label: t(`cases.deadline.${one}`) }))}
              onChange={(value) => setKind(value)}
            />
          )}
          <dl className={classes['dates']}>
            {original !== null && (
              <>
                <dt>{t('cases.extension.original')}</dt>
                <dd>{formatDate(original)}</dd>
              </>
            )}
            <dt>{t('cases.extension.current', { kind: t(`cases.deadline.${kind}`) })}</dt>
            <dd>{formatDate(current)}</dd>
          </dl>
          <div className={classes['pair']}>
            <TextInput
              type="date"
              data-autofocus
              required
              label={t('cases.extension.to')}
              value={to}
              error={hasTried && to === '' ? t('cases.extension.toMissing') : undefined}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <PersonPicker
              required
              label={t('cases.extension.approvedBy')}
              people={pickable}
              value={approvedBy}
              error={hasTried && approvedBy === null ? t('cases.extension.approverMissing') : undefined}
              onPick={setApprovedBy}
            />
          </div>
          <Textarea
            required
            label={t('cases.step.reason')}
            value={reason}
            error={hasTried && reason.trim() === '' ? t('cases.step.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {trouble !== null && (
            <p className={classes['trouble']} role="alert">
              {trouble}
            </p>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('cases.extension.confirm')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
