import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

interface SortableProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly nameOf: (item: T) => string;
  /** Label of the handle: "Drag Opening". */
  readonly handleOf: (item: T) => string;
  readonly onChange: (items: T[]) => void;
  /** Rows below each other, or tiles in a grid. */
  readonly layout?: "stack" | "grid";
  readonly className?: string;
  readonly children: (item: T, index: number) => ReactNode;
}

/** Moves the items with `keys` before or after the target, keeping their order. */
export const reordered = <T,>(
  items: readonly T[],
  idOf: (item: T) => string,
  keys: ReadonlySet<unknown>,
  target: unknown,
  after: boolean,
): T[] => {
  const moving = items.filter((item) => keys.has(idOf(item)));
  const rest = items.filter((item) => !keys.has(idOf(item)));
  const at = rest.findIndex((item) => idOf(item) === target);
  return [...rest.slice(0, at + Number(after)), ...moving, ...rest.slice(at + Number(after))];
};

export const moved = <T,>(items: readonly T[], from: number, by: -1 | 1): T[] => {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(from + by, 0, item);
  return next;
};

/** A list whose order is changed by dragging, or by Enter on the handle, arrow keys and Enter; screen readers are told how. */
export function Sortable<T extends object>({
  label,
  items,
  idOf,
  nameOf,
  handleOf,
  onChange,
  layout = "stack",
  className,
  children,
}: SortableProps<T>) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => onChange(reordered(items, idOf, keys, target.key, target.dropPosition === "after")),
  });
  return (
    <GridList
      aria-label={label}
      layout={layout}
      className={classes("sortable", className ?? false)}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {items.map((item, index) => (
        <GridListItem key={idOf(item)} id={idOf(item)} textValue={nameOf(item)} className="sortable-row">
          <Button slot="drag" className="icon-button sortable-handle" aria-label={handleOf(item)}>
            <Icon of={GripVertical} />
          </Button>
          {children(item, index)}
        </GridListItem>
      ))}
    </GridList>
  );
}
