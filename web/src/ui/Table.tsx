/* biome-ignore-all lint/a11y/noRedundantRoles: on a phone CSS takes the table roles away, so they are written out */
/* biome-ignore-all lint/a11y/useSemanticElements: as above */
import type { ReactNode } from "react";
import { useCommon } from "../i18n/words.tsx";
import { classes } from "./classes.ts";
import { Checkbox } from "./toggles.tsx";

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** `lead` is the name of the row and the head of its card; `number` is set in tabular figures at the end. */
  readonly kind?: "lead" | "number" | "actions";
}

interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  /** With both, each row gets a checkbox. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
}

const toggled = (all: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(all);
  if (on) next.add(id);
  else next.delete(id);
  return next;
};

/** A table which on a phone becomes a list of cards. The roles are written out because CSS takes them away there. */
export function Table<T>({ label, columns, rows, idOf, selected, onSelect }: TableProps<T>) {
  const common = useCommon();
  const everyone = new Set(rows.map(idOf));
  const chosen = selected ?? new Set<string>();
  const all = rows.length > 0 && rows.every((row) => chosen.has(idOf(row)));
  return (
    <div className="table-frame">
      <table className="table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {onSelect ? (
              <th role="columnheader" className="cell-select">
                <Checkbox
                  aria-label={common.selectAll}
                  isSelected={all}
                  isIndeterminate={!all && chosen.size > 0}
                  onChange={(on) => onSelect(on ? everyone : new Set())}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className={classes(column.kind && `cell-${column.kind}`)}>
                <span className={classes(column.kind === "actions" && "visually-hidden")}>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={idOf(row)} role="row" data-selected={chosen.has(idOf(row)) || undefined}>
              {onSelect ? (
                <td role="cell" className="cell-select">
                  <Checkbox
                    aria-label={common.selectRow}
                    isSelected={chosen.has(idOf(row))}
                    onChange={(on) => onSelect(toggled(chosen, idOf(row), on))}
                  />
                </td>
              ) : null}
              {columns.map((column) => (
                <td key={column.id} role="cell" className={classes(column.kind && `cell-${column.kind}`)} data-title={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
