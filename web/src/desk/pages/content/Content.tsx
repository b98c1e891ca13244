import { Plus } from "lucide-react";
import { useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import { navigate, setQuery, useLocation } from "../../router.tsx";
import { useStore } from "../../store.tsx";
import { Menus } from "./Menus.tsx";
import { PageList } from "./PageList.tsx";
import { Policies } from "./Policies.tsx";

/** Static pages of the shop, its two menus, and what it says by law. */
export default function Content() {
  const { content: text, policies } = useText();
  const store = useStore();
  const tab = useLocation().searchParams.get("tab") ?? "pages";
  const action =
    tab === "pages" ? (
      <Button kind="primary" icon={Plus} onPress={() => navigate(store.to("/pages/new"))}>
        {text.newPage}
      </Button>
    ) : null;
  return (
    <div className="desk-page" {...(tab === "menus" ? { "data-beside": true } : { "data-narrow": true })}>
      <PageHeader title={text.title} actions={action} />
      <Tabs
        label={text.title}
        selected={tab}
        onSelect={(id) => setQuery("tab", id === "pages" ? undefined : id)}
        tabs={[
          { id: "pages", label: text.pages, content: <PageList /> },
          { id: "menus", label: text.menus, content: <Menus /> },
          { id: "policies", label: policies.title, content: <Policies /> },
        ]}
      />
    </div>
  );
}
