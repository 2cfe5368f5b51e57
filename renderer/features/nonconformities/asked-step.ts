import type { FindingId } from '#shared/domain/ids.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';

let asked: { readonly id: FindingId; readonly step: CaseStep } | null = null;

/** Asks for the dialog of a step from another screen: it opens with the case. */
export function askForStep(id: FindingId, step: CaseStep): void {
  asked = { id, step };
}

/** The step that was asked for on a case, once. */
export function takeAskedStep(id: FindingId): CaseStep | null {
  const step = asked?.id === id ? asked.step : null;
  // Drawn twice in development, the second drawing has to find it too.
  queueMicrotask(() => {
    asked = null;
  });
  return step;
}
