import type { TemplateId } from '../../ids.ts';
import type { ChecklistTemplate } from '../template.ts';

/**
 * The released templates an audit can choose from: of each family the newest version, or the one the audit has. An
 * audit that has a version gets another by changing to it, so that its answers are looked after.
 */
export function choosableTemplates(
  released: readonly ChecklistTemplate[],
  chosen: readonly TemplateId[],
): readonly ChecklistTemplate[] {
  return released.filter((template) => {
    if (chosen.includes(template.id)) return true;
    const family = released.filter(({ family: of, id }) => of === template.family && id !== template.id);
    return !family.some(({ id, version }) => chosen.includes(id) || version > template.version);
  });
}
