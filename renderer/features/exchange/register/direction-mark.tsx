import { IconFileArrowLeft, IconFileArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import classes from './register.module.css';

/** Whether a file went out or came in, as arrow and word. */
export function DirectionMark({ direction }: Pick<Exchange, 'direction'>) {
  const { t } = useTranslation();
  const IconShape = direction === 'sent' ? IconFileArrowRight : IconFileArrowLeft;
  return (
    <span className={classes['direction']} data-direction={direction}>
      <IconShape size={15} stroke={1.75} aria-hidden />
      {t(`exchanges.direction.${direction}`)}
    </span>
  );
}
