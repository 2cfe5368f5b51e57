import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';

/** Title and edition of a checklist; from the second version on with its number: "ISO/IEC 20000-1 full, v2 (2018)". */
export function nameOfTemplate({ title, edition, version }: ChecklistTemplate): string {
  const named = version > 1 ? `${title}, v${String(version)}` : title;
  return edition === '' ? named : `${named} (${edition})`;
}
