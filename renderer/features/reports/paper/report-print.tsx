import { createPortal } from 'react-dom';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import type { Paper } from './paper-context.ts';
import { ReportPaper } from './report-paper.tsx';
import { usePaperSheet } from './use-paper-sheet.ts';

/** On paper the report is all there is; on screen its print view takes no room and is read by nobody. */
const PRINT_CSS = `
@media screen { .report-print { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
  body > :not(.report-print) { display: none !important; }
}`;

/**
 * The report as the printer gets it, beside the program: the browser breaks it into pages by the rules of `pageRules`.
 * The shell prints this very view, so that one set of rules makes every PDF.
 */
export function ReportPrint({ document: report, ...paper }: Pick<Paper, 'pictures' | 'pictureMissing' | 'pages'> & { readonly document: ReportDocument }) {
  usePaperSheet(PRINT_CSS);
  return createPortal(
    <div className="report-print">
      <ReportPaper document={report} prefix="" isLinked {...paper} />
    </div>,
    document.body,
  );
}
