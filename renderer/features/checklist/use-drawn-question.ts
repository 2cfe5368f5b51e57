import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { afterPaint } from '#renderer/ui/use-after-paint.ts';

/** Up to so many places away the list moves little, and the question's panel is drawn with it: a step or a page. */
const STEPS = 10;

type Question = ChecklistQuestion | null;

/**
 * The question whose panel is drawn. A jump draws all rows of the list anew, and the panel is as much again: it
 * follows a moment later. No key and no press meets the old one, though: any draws the panel first, and it never lags
 * while the focus is in it.
 */
export function useDrawnQuestion(
  question: Question,
  placeOf: ReadonlyMap<QuestionId, number>,
): { readonly drawn: Question; readonly panelRef: RefObject<HTMLDivElement | null> } {
  const panelRef = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(question);
  const isLate = isFar(drawn, question, placeOf);
  if (!isLate && drawn !== question) setDrawn(question);
  useLayoutEffect(() => {
    if (!isLate) return undefined;
    if (panelRef.current?.contains(document.activeElement) === true) {
      setDrawn(question);
      return undefined;
    }
    const drawNow = (): void => flushSync(() => setDrawn(question));
    const callOff = afterPaint(() => startTransition(() => setDrawn(question)));
    const options = { capture: true } as const;
    window.addEventListener('keydown', drawNow, options);
    window.addEventListener('pointerdown', drawNow, options);
    return () => {
      callOff();
      window.removeEventListener('keydown', drawNow, options);
      window.removeEventListener('pointerdown', drawNow, options);
    };
  }, [isLate, question]);
  return { drawn: isLate ? drawn : question, panelRef };
}

function isFar(drawn: Question, question: Question, placeOf: ReadonlyMap<QuestionId, number>): boolean {
  if (drawn === null || question === null || drawn === question) return false;
  const [from, to] = [placeOf.get(drawn.id), placeOf.get(question.id)];
  // A question that is gone from the checklist is not drawn any longer.
  return from !== undefined && to !== undefined && Math.abs(to - from) > STEPS;
}
