import type { CauseCategory } from '../../cause/cause.ts';
import type { FindingId, PersonId } from '../../ids.ts';
import type { CaseStep, PlanTick } from '../../nonconformity/nonconformity.ts';
import { sampleFindingId } from '../sample-ids.ts';
import { SAMPLE_PERSON_IDS } from '../sample-people.ts';
import { told, type Told } from '../sample-words.ts';

/** Somebody of the sample who takes steps. */
export type ActorKey = keyof typeof SAMPLE_PERSON_IDS;

export interface StoryAction {
  /** Last part of its reference: CA-2025-011. */
  readonly number: number;
  readonly title: Told;
  readonly evidence: Told;
  readonly criterion: Told;
  readonly owner: ActorKey;
  readonly dueDate: string;
  /** The day it was done; null while it is planned. */
  readonly doneOn: string | null;
}

/** What somebody writes between two steps. */
export interface StoryWriting {
  readonly containment?: { readonly correction: Told; readonly extent: Told; readonly doneOn: string; readonly evidence: Told; readonly responsible: string };
  readonly cause?: { readonly direct: Told; readonly root: Told; readonly category: CauseCategory; readonly whys: readonly Told[] };
  readonly actions?: readonly StoryAction[];
  readonly ticks?: readonly PlanTick[];
}

export type StoryStep =
  | { readonly write: StoryWriting }
  | {
      readonly step: CaseStep;
      readonly on: string;
      readonly by: ActorKey;
      readonly confirmedBy?: ActorKey;
      readonly reason?: Told;
      readonly review?: { readonly reference: string; readonly comment: Told };
      readonly check?: { readonly checked: Told; readonly sample: string; readonly result: Told };
    };

/** How a nonconformity of the sample went on, step by step. */
export interface SampleStory {
  readonly findingId: FindingId;
  readonly steps: readonly StoryStep[];
}

/** The story of the finding with this number, in the order of its days. */
export function story(findingNumber: number, steps: readonly StoryStep[]): SampleStory {
  return { findingId: sampleFindingId(findingNumber), steps };
}

/** A step without words. */
export function taken(step: CaseStep, on: string, by: ActorKey, more: Partial<Extract<StoryStep, { readonly step: CaseStep }>> = {}): StoryStep {
  return { step, on, by, ...more };
}

export const personOf = (key: ActorKey): PersonId => SAMPLE_PERSON_IDS[key];

export const action = (
  number: number,
  owner: ActorKey,
  dueDate: string,
  doneOn: string | null,
  title: readonly [string, string],
  evidence: readonly [string, string],
  criterion: readonly [string, string],
): StoryAction => ({ number, owner, dueDate, doneOn, title: told(...title), evidence: told(...evidence), criterion: told(...criterion) });
