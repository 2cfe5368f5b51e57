import { firstStrongDirection } from '#shared/lib/text-direction.ts';
import type { SheetDescription } from './workbook-description.ts';

/**
 * The direction of a sheet by the texts people read in it (questions, statements): its columns run from right to left when
 * more of them begin so than not. The words of the program may be in another language; they do not count.
 */
export function directionOf(texts: readonly string[]): Pick<SheetDescription, 'isRightToLeft'> {
  const directions = texts.map(firstStrongDirection);
  const count = (wanted: 'ltr' | 'rtl'): number => directions.filter((direction) => direction === wanted).length;
  return count('rtl') > count('ltr') ? { isRightToLeft: true } : {};
}
