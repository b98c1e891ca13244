import { useText } from "../../../i18n/words.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { AddCard } from "./AddCard.tsx";
import { ImportCard } from "./ImportCard.tsx";
import { RedirectTable } from "./RedirectTable.tsx";
import "../../../styles/sell.css";

/** Old addresses and where they lead: one by one, or many from a file. */
export default function Redirects() {
  const text = useText().content.redirects;
  return (
    <div className="desk-page" data-narrow>
      <PageHeader title={text.title} lead={text.lead} />
      <AddCard />
      <RedirectTable />
      <ImportCard />
    </div>
  );
}
