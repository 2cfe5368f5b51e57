import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';

/** All versions of one template. */
export interface TemplateFamily {
  readonly family: string;
  /** The version people mean when they name the checklist: the newest released one, else the draft. */
  readonly current: ChecklistTemplate;
  /** The other versions, the draft first, then the newest. */
  readonly others: readonly ChecklistTemplate[];
}

/** Templates by family, in the order their first version comes. */
export function familiesOf(templates: readonly ChecklistTemplate[]): readonly TemplateFamily[] {
  return [...Map.groupBy(templates, ({ family }) => family)].flatMap(([family, versions]) => {
    const newest = versions.toSorted((left, right) => right.version - left.version);
    const current = newest.find((template) => !isDraft(template)) ?? newest[0];
    if (!current) return [];
    const others = newest.filter((template) => template !== current);
    return [{ family, current, others: others.toSorted((left, right) => Number(isDraft(right)) - Number(isDraft(left))) }];
  });
}

/** The released version a draft or version follows: the highest below it; null for the first. */
export function versionBefore(
  templates: readonly ChecklistTemplate[],
  { family, version, id }: ChecklistTemplate,
): ChecklistTemplate | null {
  const before = templates.filter((other) => other.family === family && other.id !== id && !isDraft(other) && other.version <= version);
  return before.toSorted((left, right) => right.version - left.version)[0] ?? null;
}

/** Families whose title or standard contains all words. */
export function filterFamilies(families: readonly TemplateFamily[], search: string): readonly TemplateFamily[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return families;
  return families.filter(({ current, others }) => {
    const text = [current, ...others]
      .flatMap(({ title, standardTitle, edition, sourceName }) => [title, standardTitle, edition, sourceName])
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
