import { paths } from '#renderer/ui/paths.ts';
import type { GuidePlace } from './content/guide-pages.ts';

/** A screen by the name of its path. */
export type ScreenName = keyof typeof paths;

/** Where the guide tells about each screen. A new path without a line here does not compile. */
export const GUIDE_OF_SCREEN: Readonly<Record<ScreenName, GuidePlace>> = {
  audits: { page: 'audits' },
  plan: { page: 'audits', section: 'plan' },
  checklist: { page: 'checklist' },
  findings: { page: 'findings' },
  evidence: { page: 'evidence' },
  closing: { page: 'audits', section: 'closing' },
  export: { page: 'export' },
  takeBack: { page: 'export', section: 'take-back' },
  reports: { page: 'reports' },
  today: { page: 'followup', section: 'today' },
  cases: { page: 'followup' },
  actions: { page: 'followup', section: 'actions' },
  figures: { page: 'figures' },
  programme: { page: 'programme' },
  library: { page: 'templates' },
  templateDraft: { page: 'templates', section: 'edit' },
  compareTemplates: { page: 'templates', section: 'compare' },
  import: { page: 'import' },
  exchange: { page: 'export', section: 'register' },
  fill: { page: 'export', section: 'fill' },
  readForm: { page: 'export', section: 'read-form' },
  sendCases: { page: 'followup', section: 'exchange' },
  takeAnswers: { page: 'followup', section: 'exchange' },
  search: { page: 'search', section: 'everything' },
  history: { page: 'history' },
  asOf: { page: 'history', section: 'as-of' },
  settings: { page: 'appearance' },
  guide: { page: 'start' },
};

/** Stands for an id while paths are compared. */
const ANY = '-any-';

/** The steps of every path without ids, the longest first, so that `/checklists/import` comes before `/checklists`. */
const PATTERNS: readonly (readonly [screen: ScreenName, steps: readonly string[]])[] = (
  Object.keys(paths) as readonly ScreenName[]
)
  .map((screen): readonly [ScreenName, readonly string[]] => [screen, patternOf(screen)])
  .sort(([, left], [, right]) => right.length - left.length);

function patternOf(screen: ScreenName): readonly string[] {
  // An id in the middle belongs to the path, one at the end is a choice on the screen.
  const steps = paths[screen](ANY).split('/').slice(1);
  return steps.at(-1) === ANY ? steps.slice(0, -1) : steps;
}

/** The screen at a place of the window, such as `/audits/42/findings/7`; undefined for a place no screen has. */
export function screenAt(location: string): ScreenName | undefined {
  const steps = location.split('/').slice(1);
  const [screen] = PATTERNS.find(([, pattern]) => pattern.every((step, index) => step === ANY || step === steps[index])) ?? [];
  return screen;
}

/** Where the guide tells about the place; its first page for a place without a screen. */
export function guideFor(location: string): GuidePlace {
  return GUIDE_OF_SCREEN[screenAt(location) ?? 'guide'];
}
