import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { products } from "../../../api/products.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SearchField } from "../../../ui/SearchField.tsx";
import { ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { Thumb } from "../products/ProductTable.tsx";

interface ProductPickerProps {
  readonly taken: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** Finds products by name and takes one after the other; those that are in already are not offered. */
export function ProductPicker({ taken, onPick, onClose }: ProductPickerProps) {
  const { storeId } = useStore();
  const { collections: text } = useText().shelf;
  const common = useCommon();
  const [search, setSearch] = useState("");
  const found = useQuery({
    queryKey: ["store", storeId, "products", "pick", search],
    queryFn: () => products(storeId, { q: search || undefined, limit: 50 }),
  });
  const offered = found.data?.items.filter(({ id, status }) => status !== "archived" && !taken.has(id)) ?? [];
  return (
    <Dialog title={text.addProduct} isOpen onClose={onClose} form="sheet">
      <div className="stack">
        <SearchField label={text.searchProduct} value={search} onChange={setSearch} />
        <ProblemMessage error={found.error} />
        {found.isPending ? <ListSkeleton rows={3} label={common.loading} /> : null}
        <ul className="picker-list">
          {offered.map((one) => (
            <li key={one.id} style={{ display: "grid" }}>
              <button type="button" className="picker-option" onClick={() => onPick(one.id)}>
                <Thumb id={one.pictureId} small />
                <bdi style={{ flex: 1 }}>{one.title}</bdi>
                <Icon of={Plus} />
              </button>
            </li>
          ))}
        </ul>
        {found.data && offered.length === 0 ? (
          <p className="soft" role="status">
            {text.noMore}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
