import { fill, useText } from "../../../i18n/words.tsx";
import { middle, nudged, type Point, pointIn } from "./focal.ts";

interface FocalPictureProps {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly value: Point | undefined;
  readonly onChange: (point: Point) => void;
}

const percent = (share: number): number => Math.round(share * 100);

/** The picture with its focus: set by pressing on it, moved by the arrow keys. */
export function FocalPicture({ src, width, height, value, onChange }: FocalPictureProps) {
  const { products: text } = useText();
  const { x, y } = value ?? middle;
  return (
    <button
      type="button"
      className="focal"
      dir="ltr"
      aria-label={fill(text.focusKeys, { x: percent(x), y: percent(y) })}
      onClick={(event) => event.detail > 0 && onChange(pointIn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY))}
      onKeyDown={(event) => {
        const next = nudged({ x, y }, event.key, event.shiftKey);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    >
      <img src={src} alt="" width={width} height={height} style={{ inlineSize: "auto", blockSize: "auto" }} />
      {/* Physical sides: a point of the picture does not turn around with the language. */}
      <span className="focal-point" style={{ insetInlineStart: `${percent(x)}%`, insetBlockStart: `${percent(y)}%` }} />
    </button>
  );
}
