import type { TFunction } from 'i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { EIGHT_D_STEPS, FISHBONE_BRANCHES, WHY_LEGS } from '#shared/domain/cause/cause.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { PLAN_TICKS } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Submission } from '#shared/domain/nonconformity/submission.ts';
import { branchesOf } from '../causes/fishbone/fishbone-rows.ts';

/** One part of a plan that was handed in, under the name people know it by. */
export interface PlanText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

interface Words {
  readonly t: TFunction;
  readonly nameOf: (id: PersonId) => string;
  readonly categoryWord: (category: string) => string;
}

const lines = (parts: readonly string[]): string => parts.join('\n');
const joined = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' · ');

/** A plan as texts, part by part: read as they are, or compared with those of another plan. Parts nobody filled are left out. */
export function planTexts({ containment, cause, actions, ticks }: Submission, { t, nameOf, categoryWord }: Words): readonly PlanText[] {
  const all: readonly PlanText[] = [
    { id: 'correction', label: t('cases.containment.correction'), text: containment.correction },
    { id: 'responsible', label: t('cases.containment.responsible'), text: containment.responsible },
    { id: 'doneOn', label: t('cases.containment.doneOn'), text: formatDate(containment.doneOn) },
    { id: 'evidence', label: t('cases.containment.evidence'), text: containment.evidence },
    { id: 'extent', label: t('cases.containment.extent'), text: containment.extent },
    { id: 'method', label: t('causes.method.label'), text: t(`causes.method.${cause.method}`) },
    ...WHY_LEGS.map((leg) => ({
      id: leg,
      label: t(`causes.leg.${leg}`),
      text: lines(cause.fiveWhy[leg].map(({ answer, evidence }, index) => `${String(index + 1)}. ${joined([answer, evidence])}`)),
    })),
    { id: 'fishbone', label: t('causes.method.fishbone'), text: fishboneText(cause.fishbone, t) },
    ...EIGHT_D_STEPS.map((step) => ({ id: step, label: `${step.toUpperCase()} ${t(`causes.eightD.${step}.title`)}`, text: cause.eightD[step] })),
    { id: 'directCause', label: t('causes.fields.directCause'), text: cause.directCause },
    {
      id: 'rootCauses',
      label: t('cases.submissions.rootCauses'),
      text: lines(cause.rootCauses.map(({ text, category }) => joined([text, categoryWord(category)]))),
    },
    { id: 'notes', label: t('causes.fields.notes'), text: cause.notes },
    {
      id: 'actions',
      label: t('cases.sections.actions'),
      text: lines(
        actions.map(({ reference, title, ownerId, dueDate, plannedEvidence, effectivenessCriterion }) =>
          joined([`${reference} ${title}`, ownerId === null ? '' : nameOf(ownerId), formatDate(dueDate), plannedEvidence, effectivenessCriterion]),
        ),
      ),
    },
    { id: 'ticks', label: t('causes.ticks.title'), text: t('causes.ticks.count', { ticked: ticks.length, total: PLAN_TICKS.length }) },
  ];
  return all.filter(({ text }) => text.trim() !== '');
}

function fishboneText(causes: Submission['cause']['fishbone'], t: TFunction): string {
  const branches = branchesOf(causes);
  return lines(
    FISHBONE_BRANCHES.flatMap((branch) =>
      branches[branch].map(({ cause }) => `${t(`causes.branch.${branch}`)}: ${joined([cause.text, t(`causes.verdict.${cause.verdict}`), cause.evidence])}`),
    ),
  );
}
