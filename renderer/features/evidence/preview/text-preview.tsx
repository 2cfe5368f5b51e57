import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guessTextEncoding, type TextEncodingName } from '#shared/domain/evidence/sniff-text.ts';
import { formatBytes } from '#renderer/i18n/format.ts';
import { PreviewMessage } from './preview-message.tsx';
import classes from './preview.module.css';

/** More is not read: nobody scrolls through it, and laying it out would hold up the window. */
const SHOWN_BYTES = 1_000_000;

interface ShownText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

async function readText(blob: Blob): Promise<ShownText> {
  const bytes = new Uint8Array(await blob.slice(0, SHOWN_BYTES).arrayBuffer());
  const encoding = guessTextEncoding(bytes.subarray(0, 65_536)) ?? 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The start of a text file as text, whatever it holds: markup is shown, never followed. */
export function TextPreview({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<ShownText | null>(null);
  useEffect(() => {
    let isWanted = true;
    readText(blob).then(
      (text) => isWanted && setShown(text),
      () => isWanted && setShown({ text: '', encoding: 'utf-8' }),
    );
    return () => {
      isWanted = false;
    };
  }, [blob]);
  if (shown === null) return <PreviewMessage>{t('evidence.preview.loading')}</PreviewMessage>;
  const remarks = [
    ...(blob.size > SHOWN_BYTES ? [t('evidence.preview.textCut', { size: formatBytes(SHOWN_BYTES) })] : []),
    ...(shown.encoding === 'utf-8' ? [] : [t('evidence.preview.encoding', { encoding: shown.encoding })]),
  ];
  return (
    <div className={classes['viewer']}>
      {remarks.length > 0 && <p className={classes['remark']}>{remarks.join(' ')}</p>}
      <div
        className={classes['stage']}
        tabIndex={0}
        role="group"
        aria-label={t('evidence.preview.label', { name })}
      >
        <pre className={classes['text']}>{shown.text}</pre>
      </div>
    </div>
  );
}
