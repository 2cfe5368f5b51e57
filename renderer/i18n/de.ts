import type { AllSentences } from './sentences.ts';
import { app } from './de/app.ts';
import { appearance } from './de/appearance.ts';
import { audits } from './de/audits.ts';
import { changeLog } from './de/change-log.ts';
import { checklist } from './de/checklist.ts';
import { common } from './de/common.ts';
import { evidence } from './de/evidence.ts';
import { exporting } from './de/export.ts';
import { findings } from './de/findings.ts';
import { grid } from './de/grid.ts';
import { guide } from './de/guide.ts';
import { importing } from './de/import.ts';
import { library } from './de/library.ts';
import { past } from './de/past.ts';
import { readiness } from './de/readiness.ts';
import { sample } from './de/sample.ts';
import { search } from './de/search.ts';
import { templates } from './de/templates.ts';
import { terms } from './de/terms.ts';

export const de = {
  app,
  appearance,
  audits,
  changeLog,
  checklist,
  common,
  evidence,
  exporting,
  findings,
  grid,
  guide,
  importing,
  library,
  past,
  readiness,
  sample,
  search,
  templates,
  terms,
} as const satisfies AllSentences;
