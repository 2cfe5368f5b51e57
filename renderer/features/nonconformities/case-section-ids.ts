/** The parts of a case in the order of the page. */
export const CASE_SECTIONS = [
  'finding',
  'containment',
  'cause',
  'actions',
  'submissions',
  'reviews',
  'checks',
  'recurrence',
  'evidence',
  'history',
] as const;
export type CaseSectionId = (typeof CASE_SECTIONS)[number];

/** The id of a part in the page. */
export const sectionElementId = (section: CaseSectionId): string => `case-${section}`;

/** Brings a part into sight and puts the focus on its first empty field, or on its heading. */
export function goToCaseSection(section: CaseSectionId): void {
  const element = document.getElementById(sectionElementId(section));
  if (element === null) return;
  element.scrollIntoView({ block: 'start' });
  element.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}
