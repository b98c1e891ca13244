import { useState } from "react";
import { addPicture } from "../api/shelf.ts";
import { fill, useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { maxPictureBytes, pictureTypes, pictureUrl } from "./picture.ts";

interface PictureFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly storeId: string;
  /** Id of the picture. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
}

/** One picture: uploaded straight away, shown small, and taken out again. */
export function PictureField({ label, hint, storeId, value, onChange, alt }: PictureFieldProps) {
  const common = useCommon();
  const [progress, setProgress] = useState<number>();
  const [file, setFile] = useState<string>();
  const [error, setError] = useState<string>();
  const upload = async (picked: File | undefined) => {
    if (!picked) return;
    setFile(picked.name);
    setError(undefined);
    setProgress(0);
    await addPicture(storeId, picked, alt, setProgress).then(
      (picture) => onChange(picture.id),
      (problem: Error) => setError(problem.message || fill(common.uploadFailed, { name: picked.name })),
    );
    setProgress(undefined);
    setFile(undefined);
  };
  if (!value)
    return (
      <FileDrop
        label={label}
        optional
        {...(hint ? { hint } : {})}
        accept={pictureTypes}
        maxBytes={maxPictureBytes}
        onFiles={([picked]) => void upload(picked)}
        progress={progress}
        fileName={file}
        error={error}
      />
    );
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="picture-field">
        <img src={pictureUrl(storeId, value, 160)} alt={alt} width="80" height="80" />
        <Button onPress={() => onChange(undefined)}>{common.remove}</Button>
      </div>
    </div>
  );
}
