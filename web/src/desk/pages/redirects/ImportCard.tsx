import { useState } from "react";
import { importRedirects, type RedirectReport } from "../../../api/content.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";

const maxCsvBytes = 900_000;

/** How many were written, and what is wrong in which row. */
const Report = ({ report }: { readonly report: RedirectReport }) => {
  const { content, shelf } = useText();
  const text = content.redirects;
  const format = useFormat();
  const { findings, created, changed, unchanged } = report;
  const counts = { created: format.number(created), changed: format.number(changed), unchanged: format.number(unchanged) };
  return (
    <div className="stack">
      <p role="status" className="notice" data-tone={findings.length > 0 ? "attention" : "done"}>
        {fill(text.report, counts)}
      </p>
      {findings.length > 0 ? (
        <Table
          label={shelf.import.findings}
          rows={findings.map((finding, index) => ({ ...finding, id: String(index) }))}
          idOf={({ id }) => id}
          columns={[
            {
              id: "row",
              title: shelf.import.row,
              kind: "lead",
              cell: ({ row }) => (row === 0 ? shelf.import.wholeFile : `${shelf.import.row} ${format.number(row)}`),
            },
            { id: "detail", title: text.finding, cell: ({ detail }) => <span dir="auto">{detail}</span> },
          ]}
        />
      ) : null}
    </div>
  );
};

export function ImportCard() {
  const { storeId } = useStore();
  const text = useText().content.redirects;
  const [name, setName] = useState<string>();
  const [report, setReport] = useState<RedirectReport>();
  const read = useDeed({
    run: async (file: File) => {
      setName(file.name);
      setReport(undefined);
      setReport(await importRedirects(storeId, await file.text()));
    },
    refresh: [
      ["store", storeId, "redirects"],
      ["store", storeId, "unpublished"],
    ],
    quiet: true,
  });
  return (
    <Card title={text.import} lead={text.importLead}>
      <FileDrop
        label={text.file}
        hint={text.fileHint}
        accept=".csv,text/csv"
        maxBytes={maxCsvBytes}
        fileName={name}
        onFiles={([file]) => file && read.mutate(file)}
      />
      <ProblemMessage error={read.error} />
      {report ? <Report report={report} /> : null}
    </Card>
  );
}
