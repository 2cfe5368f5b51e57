import { Button, Group, Modal, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { now, today } from '#renderer/platform/clock.ts';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { CaseProblem, StepInput } from '#shared/domain/nonconformity/case-context.ts';
import { roleForStep } from '#shared/domain/nonconformity/case-roles.ts';
import { checkStep } from '#shared/domain/nonconformity/life-cycle.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import type { DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { STEP_TABLE } from '#shared/domain/nonconformity/step-table.ts';
import { goToCaseSection } from '../case-section-ids.ts';
import type { CaseFacts } from './case-facts.ts';
import { placeOfProblem } from './describe-case-problem.ts';
import { ProfileField } from './profile-field.tsx';
import { ProblemList } from './problem-list.tsx';
import { StepFields } from './step-fields.tsx';
import { blankForm, inputOf, type StepForm } from './step-form.ts';
import classes from './steps.module.css';

/** Somebody nobody is yet: the rules then say only what does not depend on who acts. */
const NOBODY = { id: '' as PersonId, name: '', roles: [] } as const;

const isOfCase = (problem: CaseProblem): boolean => placeOfProblem(problem)?.at !== 'dialog';

/**
 * Any step of the life cycle before it is taken: what blocks it with the way there, what to consider, and what the
 * step asks for. What it asks, and whether that is enough, is said by the rules; the dialog only shows it.
 */
export function StepDialog(props: {
  readonly facts: CaseFacts;
  readonly step: CaseStep;
  readonly authorId: PersonId | null;
  /** Takes the step; gives a sentence when it could not be taken. */
  readonly onTake: (by: PersonId, input: StepInput, profileId: string | null) => Promise<string | null>;
  /** Time limits to choose from at the issue. */
  readonly profiles: readonly DeadlineProfile[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { facts, step, authorId } = props;
  const [form, setForm] = useState<StepForm>(() => {
    const author = facts.people.find(({ id }) => id === authorId);
    const mayAct = author !== undefined && roleForStep(step, author, facts.audit) !== undefined;
    return blankForm(mayAct ? author.id : null, today());
  });
  const [profileId, setProfileId] = useState(facts.profile.id);
  const [hasTried, setTried] = useState(false);
  const { isBusy, run } = useSingleDeed();
  const [trouble, setTrouble] = useState<string | null>(null);
  const by = facts.people.find(({ id }) => id === form.by) ?? NOBODY;
  const input = inputOf(step, form);
  const check = checkStep({ ...facts, by, today: today(), at: now() }, step, input);
  const blocks = check?.blocks ?? [];
  const warnings = check?.warnings ?? [];
  const caseBlocks = blocks.filter(isOfCase);
  const goTo = (section: Parameters<typeof goToCaseSection>[0]): void => {
    props.onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => requestAnimationFrame(() => goToCaseSection(section)));
  };
  const take = (): void => {
    setTried(true);
    setTrouble(null);
    const isReasonOwed = warnings.length > 0 && form.reason.trim() === '';
    const { by: taker } = form;
    if (blocks.length > 0 || isReasonOwed || taker === null) return;
    void run(async () => {
      const found = await props.onTake(taker, input, step === 'issue' ? profileId : null);
      setTrouble(found);
      return found === null;
    });
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    take();
  };
  const reference = facts.finding.reference;

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('cases.step.title', { step: t(`cases.steps.${step}.action`), reference })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={classes['about']}>{check === null ? t('cases.step.gone') : t(`cases.steps.${step}.about`)}</p>
      {caseBlocks.length > 0 && (
        <>
          <Title order={3}>{t('cases.step.blocks')}</Title>
          <ProblemList kind="block" problems={caseBlocks} onGoTo={goTo} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <Title order={3}>{t('cases.step.warnings')}</Title>
          <ProblemList kind="warning" problems={warnings} onGoTo={goTo} />
        </>
      )}
      <form onSubmit={onSubmit} noValidate>
        {check !== null && caseBlocks.length === 0 && (
          <StepFields
            facts={facts}
            step={step}
            form={form}
            onForm={(fields) => {
              setTrouble(null);
              setForm((before) => ({ ...before, ...fields }));
            }}
            problems={blocks}
            isReasonAsked={warnings.length > 0 || STEP_TABLE[step].isReasonNeeded}
            hasTried={hasTried}
            onDone={take}
          />
        )}
        {check !== null && caseBlocks.length === 0 && step === 'issue' && (
          <ProfileField facts={facts} on={form.on} profiles={props.profiles} profileId={profileId} onProfile={setProfileId} />
        )}
        {trouble !== null && (
          <p className={classes['trouble']} role="alert">
            {trouble}
          </p>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={props.onClose} {...(caseBlocks.length > 0 ? { 'data-autofocus': true } : {})}>
            {t(caseBlocks.length > 0 || check === null ? 'common.close' : 'common.cancel')}
          </Button>
          {check !== null && caseBlocks.length === 0 && (
            <Button type="submit" loading={isBusy}>
              {t(`cases.steps.${step}.action`)}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}
