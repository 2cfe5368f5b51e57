import { useTranslation } from 'react-i18next';
import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { useStoredFile } from '../use-stored-file.ts';
import { ImagePreview } from './image-preview.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { PreviewMessage } from './preview-message.tsx';
import { TextPreview } from './text-preview.tsx';

/**
 * Shows a stored file where it can be shown safely, and says what to do where it cannot. Fills its container.
 * `isForReading` fits pages to the width instead of showing them whole.
 */
export function EvidencePreview({ file, isForReading }: { readonly file: EvidenceFile; readonly isForReading?: boolean }) {
  const { t } = useTranslation();
  const stored = useStoredFile(file);
  switch (stored.kind) {
    case 'loading':
      return <PreviewMessage>{t('evidence.preview.loading')}</PreviewMessage>;
    case 'missing':
      return <PreviewMessage>{t('evidence.preview.missing')}</PreviewMessage>;
    case 'too-many-pixels':
      return (
        <PreviewMessage>
          {t('evidence.preview.tooManyPixels', { width: stored.width, height: stored.height })}
        </PreviewMessage>
      );
    case 'ready':
      break;
  }
  const shown = { blob: stored.blob, name: file.name };
  switch (stored.preview) {
    case 'image':
    case 'vector':
      return <ImagePreview key={file.sha256} {...shown} />;
    case 'pdf':
      return <PdfPreview key={file.sha256} {...shown} isForReading={isForReading === true} />;
    case 'text':
      return <TextPreview key={file.sha256} {...shown} />;
    case 'none':
      return <PreviewMessage>{t('evidence.preview.none')}</PreviewMessage>;
  }
}
