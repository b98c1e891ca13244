import { CircleCheck } from "lucide-react";
import type { ImportJob } from "../../../api/imports.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/words.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Badge } from "../../../ui/states.tsx";
import { Table } from "../../../ui/Table.tsx";

/** What is wrong in which row, as a spreadsheet counts them; what is left out comes first. */
export function FindingsCard({ job }: { readonly job: ImportJob }) {
  const { import: text } = useText().shelf;
  const format = useFormat();
  if (job.findings.length === 0)
    return (
      <div className="notice" data-tone="done" role="status">
        <Icon of={CircleCheck} />
        <p>{text.noFindings}</p>
      </div>
    );
  const rows = job.findings
    .map((finding, index) => ({ ...finding, id: String(index) }))
    .toSorted((a, b) => a.severity.localeCompare(b.severity) || a.row - b.row);
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings" className="card-title">
        {text.findings}
      </h2>
      <Table
        label={text.findings}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          {
            id: "row",
            title: text.row,
            kind: "lead",
            cell: ({ row }) =>
              row === 0 ? (
                text.wholeFile
              ) : (
                <span className="tabular">
                  {text.row} {format.number(row)}
                </span>
              ),
          },
          {
            id: "severity",
            title: text.severity,
            cell: ({ severity }) => <Badge tone={severity === "error" ? "stop" : "attention"}>{text.severities[severity]}</Badge>,
          },
          {
            id: "column",
            title: text.column,
            cell: ({ column }) =>
              column ? (
                <bdi dir="ltr" className="code">
                  {column}
                </bdi>
              ) : null,
          },
          { id: "finding", title: text.finding, cell: ({ detail }) => <span dir="auto">{detail}</span> },
        ]}
      />
      {job.moreFindings ? <p className="soft small">{text.more}</p> : null}
    </section>
  );
}
