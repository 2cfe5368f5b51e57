import type { TFunction } from 'i18next';
import { formatDate, formatList } from '#renderer/i18n/format.ts';
import type { ExtensionProblem } from '#shared/domain/nonconformity/due.ts';

/** Why a date cannot be moved, as a sentence that says what to do. */
export function describeExtensionProblem(t: TFunction, problem: ExtensionProblem): string {
  switch (problem.code) {
    case 'approver-not-allowed':
      return t('cases.extension.problems.approver-not-allowed', {
        roles: formatList(problem.roles.map((role) => t(`terms.personRole.${role}`))),
      });
    case 'not-later':
      return t('cases.extension.problems.not-later', { date: formatDate(problem.from) });
    case 'case-not-open':
      return t('cases.extension.problems.case-not-open', { state: t(`terms.findingState.${problem.state}`) });
    case 'reason-missing':
    case 'date-invalid':
    case 'no-date-to-extend':
      return t(`cases.extension.problems.${problem.code}`);
  }
}
