import { memo, useMemo, type CSSProperties } from 'react';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import type { ReportKind } from '#shared/domain/report/report.ts';
import { BlockView } from './blocks.tsx';
import { PaperContext, type Paper } from './paper-context.ts';

/** What wants to stand on as few pages as can be: the one page, and forms of which each begins a page. */
const DENSE: ReadonlySet<ReportKind> = new Set(['internal-summary', 'nonconformity-form']);

/** The whole of a report without pages: what preview, print and HTML file each put onto theirs. */
export const ReportPaper = memo(function ReportPaper({
  document,
  isPaged = false,
  ...paper
}: Omit<Paper, 'metadata'> & { readonly document: ReportDocument; readonly isPaged?: boolean }) {
  const { metadata, blocks } = document;
  const { pictures, pictureMissing, pages, prefix, isLinked } = paper;
  const value = useMemo(
    (): Paper => ({ metadata, pictures, pictureMissing, pages, prefix, isLinked }),
    [metadata, pictures, pictureMissing, pages, prefix, isLinked],
  );
  return (
    <div
      className={['report', isPaged ? 'paged' : '', DENSE.has(metadata.kind) ? 'compact' : ''].join(' ').trim()}
      lang={metadata.language}
      dir={metadata.direction}
      style={{ '--accent': metadata.accent } as CSSProperties}
    >
      <PaperContext value={value}>
        {blocks.map((block, index) => (
          // The order of blocks is the document: an index is their identity.
          <BlockView key={index} block={block} />
        ))}
      </PaperContext>
    </div>
  );
});
