import { ActionIcon, NumberInput, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf, type OpenedPdf, type PdfProblem } from '#renderer/workers/evidence/open-pdf.ts';
import { PreviewMessage } from './preview-message.tsx';
import { usePaintedPage } from './use-painted-page.ts';
import { ViewTools, viewOfKey } from './view-tools.tsx';
import { FITTING } from './view.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import classes from './preview.module.css';

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly problem: PdfProblem }
  | { readonly kind: 'open'; readonly pdf: OpenedPdf };

function useOpenedPdf(blob: Blob): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    let isWanted = true;
    let close = (): void => undefined;
    setOpening({ kind: 'opening' });
    openPdf(blob).then(
      (opened) => {
        if (opened.ok) {
          close = () => opened.value.close();
          if (!isWanted) close();
        }
        if (isWanted) setOpening(opened.ok ? { kind: 'open', pdf: opened.value } : { kind: 'failed', problem: opened.problem });
      },
      () => isWanted && setOpening({ kind: 'failed', problem: { code: 'unreadable' } }),
    );
    return () => {
      isWanted = false;
      close();
    };
  }, [blob]);
  return opening;
}

/** A PDF page by page, painted onto a canvas. Links and scripts in the file stay without effect. */
export function PdfPreview({ blob, name, isForReading }: { readonly blob: Blob; readonly name: string; readonly isForReading: boolean }) {
  const { t } = useTranslation();
  const opening = useOpenedPdf(blob);
  switch (opening.kind) {
    case 'opening':
      return <PreviewMessage>{t('evidence.preview.loading')}</PreviewMessage>;
    case 'failed':
      return <PreviewMessage>{t(`evidence.preview.pdf.${opening.problem.code}`)}</PreviewMessage>;
    case 'open':
      return <PdfPages pdf={opening.pdf} name={name} isForReading={isForReading} />;
  }
}

function PdfPages(props: { readonly pdf: OpenedPdf; readonly name: string; readonly isForReading: boolean }) {
  const { pdf, name, isForReading } = props;
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, width, height } = useElementSize();
  const [page, setPage] = useState(1);
  const [view, setView] = useState(FITTING);
  const painted = usePaintedPage({ pdf, page, canvas, view, room: { width, height }, isForReading });
  const goTo = (wanted: number): void => setPage(Math.min(pdf.pageCount, Math.max(1, Math.round(wanted))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const stage = event.currentTarget;
    // On a page larger than its room these keys scroll, as everywhere.
    const isWhole = stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth;
    const step = isWhole ? { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[readingKey(event)] : undefined;
    const next = viewOfKey(event, view, painted.scale);
    if (step === undefined && next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) goTo(page + step);
    else if (next) setView(next);
  };

  return (
    <div className={classes['viewer']}>
      <div className={classes['tools']}>
        <ViewTools view={view} shownScale={painted.scale} onChange={setView}>
          <ActionIcon
            aria-label={t('evidence.preview.previousPage')}
            title={t('evidence.preview.previousPage')}
            disabled={page === 1}
            onClick={() => goTo(page - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <NumberInput
            className={classes['pageInput']}
            aria-label={t('evidence.preview.page')}
            value={page}
            min={1}
            max={pdf.pageCount}
            hideControls
            onChange={(value) => typeof value === 'number' && goTo(value)}
          />
          <Text size="xs" c="dimmed" px={4} style={{ whiteSpace: 'nowrap' }}>
            {t('evidence.preview.ofPages', { count: pdf.pageCount })}
          </Text>
          <ActionIcon
            aria-label={t('evidence.preview.nextPage')}
            title={t('evidence.preview.nextPage')}
            disabled={page === pdf.pageCount}
            onClick={() => goTo(page + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </ViewTools>
      </div>
      {painted.isIncomplete && <p className={classes['remark']}>{t('evidence.preview.pdf.incomplete')}</p>}
      <div
        ref={ref}
        className={classes['stage']}
        tabIndex={0}
        role="group"
        aria-label={t('evidence.preview.label', { name })}
        onKeyDown={onKeyDown}
      >
        {painted.problem ? (
          <PreviewMessage>{t(`evidence.preview.pdf.${painted.problem.code}`)}</PreviewMessage>
        ) : (
          <>
            <canvas
              ref={canvas}
              className={classes['canvas']}
              style={{ width: painted.size.width, height: painted.size.height }}
              role="img"
              aria-label={t('evidence.preview.pageOf', { page, count: pdf.pageCount })}
            />
            <p className="la-visually-hidden" role="note" aria-label={t('evidence.preview.pageText')}>
              {painted.text}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
