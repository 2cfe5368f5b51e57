/** How far a long piece of work is. */
export interface StepsDone {
  readonly done: number;
  readonly total: number;
}

/**
 * Work in steps. Whoever runs it may look around between two of them: tell how far it is, hear a new wish, or drop it.
 * Nothing here needs a clock or a thread, so a rule stays a rule.
 */
export type Steps<Value> = Generator<StepsDone, Value, void>;

/** Rows between two looks: a few milliseconds of work. */
const ROWS_A_STEP = 50;

/** Does something with each of a list, a few at a time. */
export function* eachInSteps<In, Out>(list: readonly In[], work: (one: In) => Out): Steps<readonly Out[]> {
  const made: Out[] = [];
  for (const one of list) {
    if (made.length % ROWS_A_STEP === 0) yield { done: made.length, total: list.length };
    made.push(work(one));
  }
  return made;
}

/** All steps in one go, for those who can wait. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
