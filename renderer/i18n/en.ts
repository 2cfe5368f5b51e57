import { app } from './en/app.ts';
import { audits } from './en/audits.ts';
import { changeLog } from './en/change-log.ts';
import { checklist } from './en/checklist.ts';
import { common } from './en/common.ts';
import { evidence } from './en/evidence.ts';
import { exporting } from './en/export.ts';
import { findings } from './en/findings.ts';
import { importing } from './en/import.ts';
import { library } from './en/library.ts';
import { terms } from './en/terms.ts';

/** Every English sentence of the program; the keys of all other languages are typed from this one. */
export const en = {
  app,
  audits,
  changeLog,
  checklist,
  common,
  evidence,
  exporting,
  findings,
  importing,
  library,
  terms,
} as const;
