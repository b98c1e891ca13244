/** Shares of width and height, 0 to 1, from the physical upper left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const middle: Point = { x: 0.5, y: 0.5 };

const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

/** Where in a box a pointer is. */
export const pointIn = (
  { left, top, width, height }: Pick<DOMRect, "left" | "top" | "width" | "height">,
  clientX: number,
  clientY: number,
): Point => ({
  x: within((clientX - left) / width),
  y: within((clientY - top) / height),
});

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The point after an arrow key (5 %, with Shift 1 %); undefined for other keys. */
export const nudged = ({ x, y }: Point, key: string, fine: boolean): Point | undefined => {
  const step = steps[key];
  const size = fine ? 0.01 : 0.05;
  return step && { x: within(x + step[0] * size), y: within(y + step[1] * size) };
};
