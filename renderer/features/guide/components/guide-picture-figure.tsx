import { Modal, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guideLanguageOf } from '../content/load-guide.ts';
import { findPicture } from '../content/picture-files.ts';
import classes from './guide-article.module.css';

/** A picture of the program in the colours that are on; a click or Enter shows it large. */
export function GuidePictureFigure({ name, alt }: { readonly name: string; readonly alt: string }) {
  const { t, i18n } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const [isLarge, setIsLarge] = useState(false);
  const picture = findPicture(name, guideLanguageOf(i18n.language));
  if (picture === null) return null;
  const image = <img src={picture[scheme]} alt={alt} width={picture.width} height={picture.height} />;
  return (
    <figure className={classes['figure']}>
      <UnstyledButton className={classes['picture'] ?? ''} aria-label={t('guide.enlarge', { picture: alt })} onClick={() => setIsLarge(true)}>
        {image}
      </UnstyledButton>
      <figcaption>{alt}</figcaption>
      <Modal
        opened={isLarge}
        onClose={() => setIsLarge(false)}
        size="auto"
        title={alt}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        classNames={{ body: classes['large'] ?? '' }}
      >
        {image}
      </Modal>
    </figure>
  );
}
