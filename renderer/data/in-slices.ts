import type { Steps } from '#shared/lib/steps.ts';

/** Milliseconds of work after which the window is given room: about two frames. */
const SLICE_MS = 30;

/**
 * Runs long work in slices, with a breath between them in which the window draws and hears. Short work runs in one go.
 * Inside a transaction the breath has to be a request of it, as `CommitReader.breath` is: any other wait ends it.
 */
export async function inSlices<Value>(steps: Steps<Value>, breath: () => Promise<void>): Promise<Value> {
  let since = performance.now();
  let isLong = false;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      // What follows long work tends to be long, too, and begins with a slice of its own.
      if (isLong) await breath();
      return step.value;
    }
    if (performance.now() - since < SLICE_MS) continue;
    isLong = true;
    await breath();
    since = performance.now();
  }
}
