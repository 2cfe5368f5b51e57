import { useAppearance, type Appearance } from './appearance-store.ts';

const moreContrast = window.matchMedia('(prefers-contrast: more)');
const coarsePointer = window.matchMedia('(pointer: coarse)');
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * Writes what holds now onto <html>, where tokens.css and comfort.css read it: one place decides between the choice
 * and the system, the style sheets only look.
 */
function apply(chosen: Appearance): void {
  const { dataset, style } = document.documentElement;
  const isHigh = chosen.contrast === 'high' || (chosen.contrast === 'auto' && moreContrast.matches);
  const isComfortable = chosen.density === 'comfortable' || (chosen.density === 'auto' && coarsePointer.matches);
  const isStill = chosen.motion === 'reduced' || reducedMotion.matches;
  const isDark = chosen.scheme === 'dark' || (chosen.scheme === 'auto' && darkScheme.matches);
  dataset['contrast'] = isHigh ? 'high' : 'normal';
  dataset['density'] = isComfortable ? 'comfortable' : 'compact';
  dataset['motion'] = isStill ? 'reduced' : 'full';
  // Mantine writes the same attribute with its first drawing; so early, the empty window has the right ground already.
  dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  style.fontSize = chosen.textSize === 100 ? '' : `${chosen.textSize}%`;
}

let isFollowing = false;

/** Applies the appearance now and whenever the choice or the system changes. To be called before the first drawing. */
export function followAppearance(): void {
  if (isFollowing) return;
  isFollowing = true;
  apply(useAppearance.getState());
  useAppearance.subscribe(apply);
  for (const query of [moreContrast, coarsePointer, reducedMotion, darkScheme]) {
    query.addEventListener('change', () => apply(useAppearance.getState()));
  }
}
