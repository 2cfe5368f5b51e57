import { Select, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '#renderer/i18n/format.ts';
import { PersonPicker } from '#renderer/ui/person-picker.tsx';
import type { CaseProblem } from '#shared/domain/nonconformity/case-context.ts';
import { roleForStep, rolesFor, rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import { REVIEW_METHODS, type CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { describeCaseProblem, placeOfProblem } from './describe-case-problem.ts';
import type { CaseFacts } from './case-facts.ts';
import { partsOf, type StepField, type StepForm } from './step-form.ts';
import classes from './steps.module.css';
import { usePickablePeople } from './use-pickable-people.ts';

const TEXTS = ['checked', 'sample', 'result'] as const;

/** Fields that are missing say so where they are; the rule names them by the same words. */
function isMissing(problems: readonly CaseProblem[], field: StepField): boolean {
  return problems.some(({ code, details }) =>
    (code === 'review-incomplete' || code === 'check-incomplete') && String(details['parts']).split(', ').includes(field));
}

/** What a step asks for: who, when, and what belongs to it. */
export function StepFields(props: {
  readonly facts: CaseFacts;
  readonly step: CaseStep;
  readonly form: StepForm;
  readonly onForm: (fields: Partial<StepForm>) => void;
  readonly problems: readonly CaseProblem[];
  readonly isReasonAsked: boolean;
  /** Until then an empty field is no mistake. */
  readonly hasTried: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { facts, step, form, onForm, problems, hasTried } = props;
  const people = usePickablePeople(facts.people);
  const { confirmer, review, check } = partsOf(step);
  const by = facts.people.find(({ id }) => id === form.by);
  const role = by && roleForStep(step, by, facts.audit);
  const needsConfirmer = confirmer !== null && by !== undefined && !rolesOf(by, facts.audit).includes(confirmer);
  const errorOf = (field: StepField): string | undefined => {
    const told = problems.find((problem) => {
      const place = placeOfProblem(problem);
      return place?.at === 'dialog' && place.field === field && problem.code !== 'review-incomplete' && problem.code !== 'check-incomplete';
    });
    return told && describeCaseProblem(t, told);
  };
  const afterTrying = (field: StepField): string | undefined =>
    !hasTried ? undefined : (errorOf(field) ?? (isMissing(problems, field) ? t('cases.step.fillIn') : undefined));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    props.onDone();
  };
  const roles = formatList(rolesFor(step, facts.audit).map((one) => t(`terms.personRole.${one}`)));
  const reasonError = hasTried && props.isReasonAsked && form.reason.trim() === '' ? t('cases.step.reasonMissing') : undefined;

  return (
    <div className={classes['form']} onKeyDown={onKeyDown}>
      <div className={classes['pair']}>
        <PersonPicker
          {...(form.by === null ? { 'data-autofocus': true } : {})}
          label={t('cases.step.by')}
          description={role === undefined ? t('cases.step.byRoles', { roles }) : t('cases.step.byAs', { role: t(`terms.personRole.${role}`) })}
          required
          people={people}
          value={form.by}
          error={form.by === null ? (hasTried ? t('cases.step.byMissing') : undefined) : errorOf('by')}
          onPick={(id) => onForm({ by: id })}
        />
        <TextInput
          type="date"
          {...(form.by !== null && !review && !check && !props.isReasonAsked ? { 'data-autofocus': true } : {})}
          label={t('cases.step.on')}
          description={t('cases.step.onHint')}
          required
          value={form.on}
          error={errorOf('on')}
          onChange={(event) => onForm({ on: event.currentTarget.value })}
        />
      </div>
      {needsConfirmer && (
        <PersonPicker
          label={t(`cases.step.confirmer.${confirmer}`)}
          description={t(`cases.step.confirmerHint.${confirmer}`)}
          required
          people={people}
          value={form.confirmedBy}
          error={form.confirmedBy === null ? afterTrying('confirmedBy') : errorOf('confirmedBy')}
          onPick={(id) => onForm({ confirmedBy: id })}
        />
      )}
      {review && (
        <div className={classes['pair']}>
          <Select
            data-autofocus={form.by !== null || undefined}
            label={t('cases.step.method')}
            required
            placeholder={t('cases.step.choose')}
            value={form.method}
            data={REVIEW_METHODS.map((method) => ({ value: method, label: t(`cases.reviewMethod.${method}`) }))}
            error={afterTrying('method')}
            onChange={(method) => onForm({ method })}
          />
          <TextInput
            label={t('cases.step.reference')}
            placeholder={t('cases.step.referenceHint')}
            required
            value={form.reference}
            error={hasTried && isMissing(problems, 'reference') ? t('cases.step.fillIn') : undefined}
            onChange={(event) => onForm({ reference: event.currentTarget.value })}
          />
        </div>
      )}
      {review && !props.isReasonAsked && (
        <Textarea label={t('cases.step.comment')} value={form.comment} onChange={(event) => onForm({ comment: event.currentTarget.value })} />
      )}
      {check &&
        TEXTS.map((field) => (
          <Textarea
            key={field}
            {...(field === 'checked' && form.by !== null ? { 'data-autofocus': true } : {})}
            label={t(`cases.step.${field}`)}
            placeholder={t(`cases.step.${field}Hint`)}
            minRows={1}
            required
            value={form[field]}
            error={hasTried && isMissing(problems, field) ? t('cases.step.fillIn') : undefined}
            onChange={(event) => onForm({ [field]: event.currentTarget.value })}
          />
        ))}
      {(props.isReasonAsked || step === 'accept-plan') && (
        <Textarea
          {...(form.by !== null && !review && !check && props.isReasonAsked ? { 'data-autofocus': true } : {})}
          label={t(props.isReasonAsked ? 'cases.step.reason' : 'cases.step.remark')}
          description={props.isReasonAsked ? t('cases.step.reasonHint') : undefined}
          required={props.isReasonAsked}
          value={form.reason}
          error={reasonError}
          onChange={(event) => onForm({ reason: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
