import { memo, useMemo, type CSSProperties } from 'react';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { BlockView } from './blocks.tsx';
import { PaperContext, type Paper } from './paper-context.ts';

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
      className={['report', isPaged ? 'paged' : '', metadata.kind === 'internal-summary' ? 'compact' : ''].join(' ').trim()}
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
