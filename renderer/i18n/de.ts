import type { AllSentences } from './sentences.ts';
import { actions } from './de/actions.ts';
import { app } from './de/app.ts';
import { appearance } from './de/appearance.ts';
import { audits } from './de/audits.ts';
import { cases } from './de/cases.ts';
import { causes } from './de/causes.ts';
import { changeLog } from './de/change-log.ts';
import { checklist } from './de/checklist.ts';
import { common } from './de/common.ts';
import { evidence } from './de/evidence.ts';
import { exchanges } from './de/exchanges.ts';
import { exporting } from './de/export.ts';
import { figures } from './de/figures.ts';
import { filling } from './de/filling.ts';
import { findings } from './de/findings.ts';
import { frameworks } from './de/frameworks.ts';
import { grid } from './de/grid.ts';
import { guide } from './de/guide.ts';
import { importRecords } from './de/import-records.ts';
import { importing } from './de/import.ts';
import { library } from './de/library.ts';
import { merging } from './de/merging.ts';
import { past } from './de/past.ts';
import { programme } from './de/programme.ts';
import { readiness } from './de/readiness.ts';
import { readingForm } from './de/reading-form.ts';
import { reports } from './de/reports.ts';
import { responses } from './de/responses.ts';
import { sample } from './de/sample.ts';
import { search } from './de/search.ts';
import { templates } from './de/templates.ts';
import { terms } from './de/terms.ts';
import { today } from './de/today.ts';

export const de = {
  actions,
  app,
  appearance,
  audits,
  cases,
  causes,
  changeLog,
  checklist,
  common,
  evidence,
  exchanges,
  exporting,
  figures,
  filling,
  findings,
  frameworks,
  grid,
  guide,
  importRecords,
  importing,
  library,
  merging,
  past,
  programme,
  readiness,
  readingForm,
  reports,
  responses,
  sample,
  search,
  templates,
  terms,
  today,
} as const satisfies AllSentences;
