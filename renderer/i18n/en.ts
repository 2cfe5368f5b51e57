import { app } from './en/app.ts';
import { appearance } from './en/appearance.ts';
import { audits } from './en/audits.ts';
import { changeLog } from './en/change-log.ts';
import { checklist } from './en/checklist.ts';
import { common } from './en/common.ts';
import { evidence } from './en/evidence.ts';
import { exporting } from './en/export.ts';
import { findings } from './en/findings.ts';
import { grid } from './en/grid.ts';
import { guide } from './en/guide.ts';
import { importing } from './en/import.ts';
import { library } from './en/library.ts';
import { past } from './en/past.ts';
import { readiness } from './en/readiness.ts';
import { sample } from './en/sample.ts';
import { search } from './en/search.ts';
import { templates } from './en/templates.ts';
import { terms } from './en/terms.ts';

/** Every English sentence of the program; the keys of all other languages are typed from this one. */
export const en = {
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
} as const;
