import { useState } from "react";
import { addPicture } from "../../../api/shelf.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { sentenceOf } from "../../../ui/ProblemMessage.tsx";
import { maxPictureBytes, pictureTypes, pictureUrl } from "../../../ui/picture.ts";
import { Sortable } from "../../../ui/Sortable.tsx";
import { Badge } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import type { Change, ProductForm } from "./form.ts";
import { PictureDialog } from "./PictureDialog.tsx";
import { usePicture } from "./usePicture.ts";

type Ids = ProductForm["pictureIds"];

function Tile({ id, index, onOpen }: { readonly id: string; readonly index: number; readonly onOpen: () => void }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const found = usePicture(id).data?.value;
  const name = found?.alt || fill(text.picture, { n: index + 1 });
  return (
    <>
      <button type="button" className="gallery-open" aria-label={fill(text.editPicture, { name })} onClick={onOpen}>
        <img src={pictureUrl(storeId, id, 320)} alt="" loading="lazy" />
      </button>
      {index === 0 ? <Badge>{text.mainPicture}</Badge> : found && !found.alt ? <Badge tone="attention">{text.noAlt}</Badge> : null}
    </>
  );
}

/** Uploads some files one after the other; the first that fails says so, the others are kept. */
const useUploads = (onAdded: (ids: Ids) => void) => {
  const { storeId } = useStore();
  const common = useCommon();
  const [state, setState] = useState<{ readonly name: string; readonly progress: number }>();
  const [error, setError] = useState<string>();
  const upload = async (files: readonly File[], alt: string) => {
    setError(undefined);
    for (const file of files) {
      setState({ name: file.name, progress: 0 });
      try {
        const { id } = await addPicture(storeId, file, alt, (progress) => setState({ name: file.name, progress }));
        onAdded([id]);
      } catch (problem) {
        setError(`${fill(common.uploadFailed, { name: file.name })} ${sentenceOf(problem, common)}`);
        break;
      }
    }
    setState(undefined);
  };
  return { state, error, upload };
};

/** Pictures in their order: dropped in, dragged about, described. */
export function PicturesCard({
  value,
  change,
  latest,
}: {
  readonly value: ProductForm;
  readonly change: Change;
  readonly latest: () => ProductForm;
}) {
  const { products: text } = useText();
  const [opened, setOpened] = useState<string>();
  const ids = value.pictureIds;
  // Several uploads end one after the other, each after a render: what is there by then counts.
  const uploads = useUploads((added) => change({ pictureIds: [...new Set([...latest().pictureIds, ...added])] }));
  const nameOf = (id: string) => fill(text.picture, { n: ids.map(String).indexOf(id) + 1 });
  const remove = (id: string) => {
    setOpened(undefined);
    change({
      pictureIds: ids.filter((other) => other !== id),
      variants: value.variants.map(({ pictureId, ...variant }) =>
        pictureId === undefined || pictureId === id ? variant : { ...variant, pictureId },
      ),
    });
  };
  return (
    <Card title={text.pictures}>
      {ids.length > 0 ? (
        <Sortable
          label={text.pictures}
          layout="grid"
          className="gallery"
          items={ids.map((id) => ({ id }))}
          idOf={({ id }) => id}
          nameOf={({ id }) => nameOf(id)}
          handleOf={({ id }) => fill(text.dragPicture, { name: nameOf(id) })}
          onChange={(items) => change({ pictureIds: items.map(({ id }) => id) })}
        >
          {({ id }, index) => <Tile id={id} index={index} onOpen={() => setOpened(id)} />}
        </Sortable>
      ) : null}
      {ids.length < 50 ? (
        <FileDrop
          label={text.addPictures}
          hint={text.picturesHint}
          accept={pictureTypes}
          maxBytes={maxPictureBytes}
          multiple
          onFiles={(files) => void uploads.upload(files, value.title)}
          progress={uploads.state?.progress}
          fileName={uploads.state?.name}
          error={uploads.error}
        />
      ) : null}
      {opened ? <PictureDialog id={opened} onClose={() => setOpened(undefined)} onRemove={() => remove(opened)} /> : null}
    </Card>
  );
}
