/** How a picture or page is looked at. `scale` null fits it into the room there is; 1 is actual size. */
export interface View {
  readonly scale: number | null;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
}

export const FITTING: View = { scale: null, rotation: 0 };

const STEPS: readonly number[] = [0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8];

/** One step larger (`direction` 1) or smaller (-1) than what is shown now. */
export function zoomed(view: View, shownScale: number, direction: 1 | -1): View {
  const scale =
    direction === 1
      ? (STEPS.find((step) => step > shownScale * 1.01) ?? shownScale)
      : (STEPS.findLast((step) => step < shownScale * 0.99) ?? shownScale);
  return { ...view, scale };
}

/** Turned by a multiple of 90 degrees, clockwise when positive. */
export function turned(view: View, degrees: number): View {
  return { ...view, rotation: (view.rotation + degrees + 360) % 360 };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size as seen after turning. */
export function turnedSize(size: Size, rotation: number): Size {
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width };
}

/** The scale at which something fits whole into the room; never larger than actual size unless `isEnlarging`. */
export function fittingScale(content: Size, room: Size, isEnlarging = false): number {
  if (content.width === 0 || content.height === 0 || room.width === 0 || room.height === 0) return 1;
  const scale = Math.min(room.width / content.width, room.height / content.height);
  return isEnlarging ? scale : Math.min(1, scale);
}
