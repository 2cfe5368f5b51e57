import { startTransition, useEffect, useState } from 'react';

/**
 * What follows rests so long behind the frame, in milliseconds: the next digit of a clause number may come first, and
 * nothing was drawn in vain. Together with the drawing still less than anybody takes for a delay.
 */
const REST_MS = 50;

/** Calls back a little after the next frame has been painted. Gives a function that calls it off. */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run, REST_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The value as it was drawn last, until the frame is painted that shows everything else: for what is dear to draw and
 * may come a little later. `useDeferredValue` would begin before that frame and delay it.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState<Value>(() => value);
  useEffect(() => {
    if (Object.is(drawn, value)) return undefined;
    return afterPaint(() => startTransition(() => setDrawn(() => value)));
  }, [drawn, value]);
  return drawn;
}
