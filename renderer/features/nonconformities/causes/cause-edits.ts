import type { CauseAnalysis, EightDStep, FishboneBranch, FishboneCause, RootCause, WhyLeg, WhyStep } from '#shared/domain/cause/cause.ts';

/**
 * A change to the analysis as it is stored when the change is written, so that two fields saved directly after each
 * other do not overwrite each other. `field` names what is edited: edits of one field are undone together.
 */
export type EditCause = (field: string, change: (cause: CauseAnalysis) => CauseAnalysis) => void;

/** What every tool needs: the analysis, and the way to change it; without the way it is only shown. */
export interface CauseToolProps {
  readonly cause: CauseAnalysis;
  /** Names the case in the keys of fields. */
  readonly caseId: string;
  readonly onEdit: EditCause | null;
}

type Change = (cause: CauseAnalysis) => CauseAnalysis;

const withLeg = (cause: CauseAnalysis, leg: WhyLeg, steps: readonly WhyStep[]): CauseAnalysis => ({
  ...cause,
  fiveWhy: { ...cause.fiveWhy, [leg]: steps },
});

/** Asks one more "why" at the end of a leg. */
export function addWhy(leg: WhyLeg, id: string): Change {
  return (cause) => withLeg(cause, leg, [...cause.fiveWhy[leg], { id, answer: '', evidence: '', evidenceIds: [] }]);
}

export function changeWhy(leg: WhyLeg, id: string, fields: Partial<Omit<WhyStep, 'id'>>): Change {
  return (cause) => withLeg(cause, leg, cause.fiveWhy[leg].map((step) => (step.id === id ? { ...step, ...fields } : step)));
}

export function removeWhy(leg: WhyLeg, id: string): Change {
  return (cause) => withLeg(cause, leg, cause.fiveWhy[leg].filter((step) => step.id !== id));
}

/** Moves a step one place up or down its leg; at the end it stays where it is. */
export function moveWhy(leg: WhyLeg, id: string, by: 1 | -1): Change {
  return (cause) => {
    const steps = cause.fiveWhy[leg];
    const at = steps.findIndex((step) => step.id === id);
    const [moved, other] = [steps[at], steps[at + by]];
    if (moved === undefined || other === undefined) return cause;
    return withLeg(cause, leg, steps.map((step, index) => (index === at ? other : index === at + by ? moved : step)));
  };
}

/** Hangs a possible cause on a branch, or below another cause of it. */
export function addFishboneCause(branch: FishboneBranch, parentId: string | null, id: string, text: string): Change {
  return (cause) => ({
    ...cause,
    fishbone: [...cause.fishbone, { id, branch, parentId, text, verdict: 'open', evidence: '' }],
  });
}

export function changeFishboneCause(id: string, fields: Partial<Pick<FishboneCause, 'text' | 'verdict' | 'evidence'>>): Change {
  return (cause) => ({ ...cause, fishbone: cause.fishbone.map((one) => (one.id === id ? { ...one, ...fields } : one)) });
}

/** Takes a cause off the fishbone with all that hangs on it. */
export function removeFishboneCause(id: string): Change {
  return (cause) => {
    const gone = new Set([id]);
    // A sub-cause may stand before the one it hangs on, so one pass is not enough.
    for (let before = 0; before < gone.size; ) {
      before = gone.size;
      for (const one of cause.fishbone) if (one.parentId !== null && gone.has(one.parentId)) gone.add(one.id);
    }
    return { ...cause, fishbone: cause.fishbone.filter((one) => !gone.has(one.id)) };
  };
}

export function addRootCause(root: RootCause): Change {
  return (cause) => ({ ...cause, rootCauses: [...cause.rootCauses, root] });
}

export function changeRootCause(id: string, fields: Partial<Omit<RootCause, 'id'>>): Change {
  return (cause) => ({ ...cause, rootCauses: cause.rootCauses.map((root) => (root.id === id ? { ...root, ...fields } : root)) });
}

export function removeRootCause(id: string): Change {
  return (cause) => ({ ...cause, rootCauses: cause.rootCauses.filter((root) => root.id !== id) });
}

export function writeEightD(step: EightDStep, text: string): Change {
  return (cause) => ({ ...cause, eightD: { ...cause.eightD, [step]: text } });
}
