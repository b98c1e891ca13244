/* biome-ignore-all lint/correctness/useExhaustiveDependencies: the stage lives as long as its box */
import { useEffect, useRef, useState } from "react";
import type { FromPage } from "./messages.ts";
import { type Scene, Stage } from "./stage.ts";

/** Widths of a phone, a tablet and a desk, in CSS pixels. */
export const widths = { phone: 360, tablet: 768, desk: 1440 } as const;
export type Width = keyof typeof widths;

interface CanvasProps {
  readonly scene: Scene | undefined;
  readonly width: Width;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly onMessage: (message: FromPage) => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const useSize = (box: React.RefObject<HTMLDivElement | null>): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return size;
};

/** The previewed page at one of three widths, made smaller where the room is narrower. */
export function Canvas({ scene, width, selected, hovered, onMessage }: CanvasProps) {
  const room = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(undefined);
  const hear = useRef(onMessage);
  hear.current = onMessage;
  const fromPage = useRef<string>(undefined);
  const size = useSize(room);
  const wide = widths[width];
  const scale = Math.min(1, size.width / wide || 1);

  useEffect(() => {
    if (!host.current) return undefined;
    const made = new Stage(host.current, (message) => {
      if (message.kind === "select") fromPage.current = message.id;
      hear.current(message);
    });
    stage.current = made;
    if (scene) made.show(scene);
    return () => made.dispose();
  }, []);
  useEffect(() => {
    if (scene) stage.current?.show(scene);
  }, [scene]);
  useEffect(() => {
    // What was chosen in the page is in view already.
    stage.current?.select(selected, fromPage.current !== selected);
    fromPage.current = undefined;
  }, [selected]);
  useEffect(() => stage.current?.hover(hovered), [hovered]);

  return (
    <div className="canvas-room" ref={room}>
      <div
        className="canvas"
        data-width={width}
        ref={host}
        style={{ inlineSize: wide, blockSize: size.height / scale, transform: `scale(${scale})`, marginInlineEnd: (scale - 1) * wide }}
      />
    </div>
  );
}
