import type { Picture } from "@matjar/core/media/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Versioned } from "../../../api/http.ts";
import { changePicture } from "../../../api/products.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { pictureUrl } from "../../../ui/picture.ts";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { FocalPicture } from "./FocalPicture.tsx";
import { usePicture } from "./usePicture.ts";

interface PictureDialogProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

function PictureForm({ found, onClose, onRemove }: Omit<PictureDialogProps, "id"> & { readonly found: Versioned<Picture> }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const queries = useQueryClient();
  const locales = useStoreSettings()?.locales ?? [];
  const { value: picture, version } = found;
  const [alt, setAlt] = useState({ text: picture.alt, translations: picture.altTranslations });
  const [point, setPoint] = useState(picture.focalPoint);
  const key = ["store", storeId, "media", picture.id];
  const save = useDeed({
    run: async () => {
      const saved = await changePicture(
        storeId,
        picture.id,
        { alt: alt.text, altTranslations: alt.translations ?? {}, focalPoint: point ?? null },
        version,
      );
      queries.setQueryData(key, saved);
    },
    done: text.pictureSaved,
    refresh: [],
    quiet: true,
    after: onClose,
  });
  return (
    <div className="stack">
      <ProblemMessage error={save.error} onRetry={() => void queries.invalidateQueries({ queryKey: key })} />
      <div className="field">
        <span className="field-label">{text.focus}</span>
        <FocalPicture
          src={pictureUrl(storeId, picture.id, picture.widths.includes(960) ? 960 : (picture.widths.at(-1) as 160))}
          width={picture.width}
          height={picture.height}
          value={point}
          onChange={setPoint}
        />
        <span className="field-hint">{text.focusHint}</span>
        {point ? (
          <div>
            <Button kind="plain" onPress={() => setPoint(undefined)}>
              {text.focusReset}
            </Button>
          </div>
        ) : null}
      </div>
      <LocalTextField
        label={text.alt}
        hint={text.altHint}
        rows={2}
        locales={locales}
        value={alt}
        onChange={(next) => setAlt({ text: next?.text ?? "", translations: next?.translations })}
      />
      <div className="row">
        <Button kind="stop" onPress={onRemove}>
          {text.removePicture}
        </Button>
        <Button kind="primary" isPending={save.isPending} onPress={() => save.mutate()}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}

/** What a picture shows and where its focus is; saved by itself, as other products may show it too. */
export function PictureDialog({ id, onClose, onRemove }: PictureDialogProps) {
  const { products: text } = useText();
  const common = useCommon();
  const found = usePicture(id);
  return (
    <Dialog title={text.pictures} isOpen onClose={onClose}>
      <ProblemMessage error={found.error} onRetry={() => void found.refetch()} />
      {found.data ? (
        <PictureForm key={found.data.version} found={found.data} onClose={onClose} onRemove={onRemove} />
      ) : found.error ? null : (
        <FormSkeleton fields={2} label={common.loading} />
      )}
    </Dialog>
  );
}
