import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useObjectUrl } from '#renderer/ui/use-object-url.ts';
import { PreviewMessage } from './preview-message.tsx';
import { ViewTools, viewOfKey } from './view-tools.tsx';
import { FITTING, fittingScale, turnedSize, type Size } from './view.ts';
import classes from './preview.module.css';

/** A drawing has no pixels of its own; it is shown as if it had this many on its longer side. */
const VECTOR_SIDE = 800;

/**
 * A picture with zoom and turning. Drawings (SVG) are shown through an image element as well, where their scripts and
 * links do nothing.
 */
export function ImagePreview({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation();
  const url = useObjectUrl(blob);
  const { ref, width, height } = useElementSize();
  const [natural, setNatural] = useState<Size | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [view, setView] = useState(FITTING);
  if (isBroken) return <PreviewMessage>{t('evidence.preview.undecodable')}</PreviewMessage>;

  // Before its own size and the room's are known a picture would flash up at the wrong one.
  const known = width > 0 ? natural : null;
  const seen = known ? turnedSize(known, view.rotation) : { width: 0, height: 0 };
  const scale = view.scale ?? fittingScale(seen, { width, height });
  return (
    <div className={classes['viewer']}>
      <div className={classes['tools']}>
        <ViewTools view={view} shownScale={scale} onChange={setView} />
      </div>
      <div
        ref={ref}
        className={classes['stage']}
        tabIndex={0}
        role="group"
        aria-label={t('evidence.preview.label', { name })}
        onKeyDown={(event) => {
          const next = viewOfKey(event, view, scale);
          if (!next) return;
          event.preventDefault();
          event.stopPropagation();
          setView(next);
        }}
      >
        {url !== null && (
          <div className={classes['sheet']} style={{ width: seen.width * scale, height: seen.height * scale }}>
            <img
              src={url}
              alt={name}
              draggable={false}
              className={classes['image']}
              data-shown={known !== null || undefined}
              style={{
                width: (known?.width ?? 0) * scale,
                height: (known?.height ?? 0) * scale,
                transform: `translate(-50%, -50%) rotate(${view.rotation}deg)`,
              }}
              onLoad={({ currentTarget }) => {
                const { naturalWidth, naturalHeight } = currentTarget;
                const isSized = naturalWidth > 0 && naturalHeight > 0;
                setNatural(isSized ? { width: naturalWidth, height: naturalHeight } : { width: VECTOR_SIDE, height: VECTOR_SIDE });
              }}
              onError={() => setBroken(true)}
            />
          </div>
        )}
      </div>
    </div>
  );
}
