import { paths } from '#renderer/ui/paths.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { HitTarget } from '#shared/contracts/search-messages.ts';

/** The screen, with the row opened in it, that a hit leads to. */
export function pathOfHit(target: HitTarget): string {
  switch (target.kind) {
    case 'audit':
      return paths.plan(target.auditId);
    case 'finding':
      return paths.findings(target.auditId, target.findingId);
    case 'case':
      return paths.cases(target.findingId);
    case 'action':
      return paths.actions(target.actionId);
    case 'evidence':
      return paths.evidence(target.auditId, target.evidenceId);
    case 'question':
      return target.auditId === null ? paths.library(target.templateId) : paths.checklist(target.auditId, target.questionId);
    case 'checklist':
      return paths.library(target.templateId);
    case 'person':
      // People have no screen of their own: the audit they take part in names them, else the settings do.
      return target.auditId === null ? paths.settings() : paths.plan(target.auditId);
    case 'page':
      return target.path;
    default:
      return assertNever(target);
  }
}
