import sizes from '../pictures/sizes.json';
import type { GuideLanguage } from './load-guide.ts';

/** A picture of the program in one language, once for each colour scheme. */
export interface GuidePicture {
  readonly light: string;
  readonly dark: string;
  /** In CSS pixels, so that the text does not jump when the picture arrives. */
  readonly width: number;
  readonly height: number;
}

const FILES: Readonly<Record<string, string>> = import.meta.glob<string>('../pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
type Size = { readonly width: number; readonly height: number };

const SIZES: Readonly<Record<string, Readonly<Record<GuideLanguage, Size>>>> = sizes;

/** Names of all pictures that lie in the folder. */
export const PICTURE_NAMES: readonly string[] = [
  ...new Set(Object.keys(FILES).map((path) => path.replace(/^.*\/(.+)-(?:light|dark)-[a-z]{2}\.webp$/, '$1'))),
];

/** The picture that a page of that language calls `picture:<name>`; null when there is none of that name. */
export function findPicture(name: string, language: GuideLanguage): GuidePicture | null {
  const light = FILES[`../pictures/${name}-light-${language}.webp`];
  const dark = FILES[`../pictures/${name}-dark-${language}.webp`];
  const size = SIZES[name]?.[language];
  return light === undefined || dark === undefined || size === undefined ? null : { light, dark, ...size };
}
