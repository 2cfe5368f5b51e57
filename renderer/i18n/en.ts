import { actions } from './en/actions.ts';
import { app } from './en/app.ts';
import { appearance } from './en/appearance.ts';
import { audits } from './en/audits.ts';
import { cases } from './en/cases.ts';
import { causes } from './en/causes.ts';
import { changeLog } from './en/change-log.ts';
import { checklist } from './en/checklist.ts';
import { common } from './en/common.ts';
import { evidence } from './en/evidence.ts';
import { exchanges } from './en/exchanges.ts';
import { exporting } from './en/export.ts';
import { figures } from './en/figures.ts';
import { filling } from './en/filling.ts';
import { findings } from './en/findings.ts';
import { frameworks } from './en/frameworks.ts';
import { grid } from './en/grid.ts';
import { guide } from './en/guide.ts';
import { importRecords } from './en/import-records.ts';
import { importing } from './en/import.ts';
import { library } from './en/library.ts';
import { merging } from './en/merging.ts';
import { past } from './en/past.ts';
import { programme } from './en/programme.ts';
import { readiness } from './en/readiness.ts';
import { readingForm } from './en/reading-form.ts';
import { reports } from './en/reports.ts';
import { responses } from './en/responses.ts';
import { sample } from './en/sample.ts';
import { search } from './en/search.ts';
import { templates } from './en/templates.ts';
import { terms } from './en/terms.ts';
import { today } from './en/today.ts';

/** Every English sentence of the program; the keys of all other languages are typed from this one. */
export const en = {
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
} as const;
