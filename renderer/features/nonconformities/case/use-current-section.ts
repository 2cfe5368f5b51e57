import { useEffect, useState, type RefObject } from 'react';
import { CASE_SECTIONS, sectionElementId, type CaseSectionId } from '../case-section-ids.ts';

/** How far below the top of the case a part counts as the one being read; the head lies over what is above. */
const READING_LINE_PX = 160;

/** The part of the case that is being read, by what lies under the head. */
export function useCurrentSection(frame: RefObject<HTMLElement | null>, caseId: string): CaseSectionId {
  const [current, setCurrent] = useState<CaseSectionId>('finding');
  useEffect(() => {
    const scroller = frame.current?.parentElement;
    if (scroller === null || scroller === undefined) return undefined;
    const look = (): void => {
      const line = scroller.getBoundingClientRect().top + READING_LINE_PX;
      const passed = CASE_SECTIONS.filter((section) => {
        const element = document.getElementById(sectionElementId(section));
        return element !== null && element.getBoundingClientRect().top <= line;
      });
      setCurrent(passed.at(-1) ?? 'finding');
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [frame, caseId]);
  return current;
}
