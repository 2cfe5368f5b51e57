import type { TFunction } from 'i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { CAUSE_CATEGORIES } from '#shared/domain/cause/cause.ts';
import type { Answer } from '#shared/exchange/response/answer.ts';

/** What an answer says, part by part under the name people know it by; parts nobody filled are left out. */
export function answerTexts(t: TFunction, { acknowledgement, correction, cause, actions, submitted }: Answer): readonly { readonly label: string; readonly text: string }[] {
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const category = (code: string): string => {
    const known = CAUSE_CATEGORIES.find((one) => one === code);
    return known === undefined ? code : t(`causes.category.${known}`);
  };
  const { verdict } = acknowledgement;
  return [
    {
      label: t('responses.take.answer.verdict'),
      text: joined([verdict === null ? '' : t(`responses.take.answer.${verdict}`), acknowledgement.name, formatDate(acknowledgement.on), acknowledgement.reason]),
    },
    { label: t('responses.take.answer.correction'), text: joined([correction.text, correction.responsible, formatDate(correction.doneOn)]) },
    { label: t('responses.take.answer.correctionEvidence'), text: correction.evidence },
    { label: t('responses.take.answer.extent'), text: correction.extent },
    { label: t('responses.take.answer.method'), text: cause.method === null ? '' : t(`causes.method.${cause.method}`) },
    { label: t('responses.take.answer.analysis'), text: cause.analysis },
    { label: t('responses.take.answer.directCause'), text: cause.directCause },
    { label: t('responses.take.answer.rootCauses'), text: cause.rootCauses.map((one) => joined([one.text, category(one.category)])).join('\n') },
    {
      label: t('responses.take.answer.actions'),
      text: actions
        .map((one, index) => `${String(index + 1)}. ${joined([one.action, one.owner, formatDate(one.dueDate), one.plannedEvidence, one.actualEvidence, one.criterion, formatDate(one.checkDate), one.rootCause])}`)
        .join('\n'),
    },
    { label: t('responses.take.answer.submittedBy'), text: joined([submitted.name, formatDate(submitted.on)]) },
  ].filter(({ text }) => text !== '');
}
