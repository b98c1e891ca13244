import { useRef, useState } from "react";
import { useCommon, useGateText } from "../i18n/words.tsx";
import { Button } from "../ui/Button.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { MoneyField } from "../ui/MoneyField.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { maxPictureBytes, pictureTypes } from "../ui/picture.ts";
import { TextField } from "../ui/TextField.tsx";
import { Segments } from "../ui/toggles.tsx";
import { Done } from "./Done.tsx";
import { Frame, StepForm } from "./Frame.tsx";
import { type FirstThing, firstRelease, nameOfFile, type Stage } from "./firstRelease.ts";
import { forgetOpened, type Opened } from "./opened.ts";
import { Publishing } from "./Publishing.tsx";
import { useAction } from "./useAction.ts";

const maxFileBytes = 5 * 1024 ** 3;
const empty: FirstThing = { kind: "thing", name: "", price: undefined, picture: undefined, file: undefined };

const Fields = ({
  thing,
  change,
  currency,
  tried,
}: {
  readonly thing: FirstThing;
  readonly change: (part: Partial<FirstThing>) => void;
  readonly currency: string;
  readonly tried: boolean;
}) => {
  const { product: text } = useGateText();
  const common = useCommon();
  const missing = (wrong: boolean) => (tried && wrong ? common.required : undefined);
  const takeFile = (file: File | undefined) => file && change({ file, name: thing.name || nameOfFile(file.name) });
  return (
    <>
      {thing.kind === "file" ? (
        <FileDrop
          label={text.fileLabel}
          hint={text.fileHint}
          maxBytes={maxFileBytes}
          fileName={thing.file?.name}
          onFiles={([file]) => takeFile(file)}
          error={missing(!thing.file)}
        />
      ) : null}
      <div className="gate-pair">
        <TextField
          label={text.name}
          value={thing.name}
          onChange={(name) => change({ name })}
          placeholder={text.nameExample}
          error={missing(thing.name.trim() === "")}
          maxLength={200}
          autoComplete="off"
        />
        <MoneyField
          label={text.price}
          value={thing.price}
          currency={currency}
          onChange={(price) => change({ price })}
          error={missing(thing.price === undefined)}
        />
      </div>
      {thing.kind === "thing" ? (
        <FileDrop
          label={text.picture}
          optional
          hint={text.pictureHint}
          accept={pictureTypes}
          maxBytes={maxPictureBytes}
          fileName={thing.picture?.name}
          onFiles={([picture]) => change({ picture })}
        />
      ) : null}
    </>
  );
};

const complete = (thing: FirstThing): boolean =>
  thing.kind === "samples" ||
  (thing.name.trim() !== "" && thing.price !== undefined && (thing.kind === "thing" || thing.file !== undefined));

const stagesOf = ({ kind, picture }: FirstThing): readonly Stage[] =>
  kind === "file"
    ? ["product", "upload", "pages", "live"]
    : picture && kind === "thing"
      ? ["upload", "product", "pages", "live"]
      : ["product", "pages", "live"];

/** The third screen: one thing to sell, then the store is built and public. */
export default function FirstProduct({ store, step }: { readonly store: Opened; readonly step: string }) {
  const { product: text } = useGateText();
  const [thing, setThing] = useState(empty);
  const [tried, setTried] = useState(false);
  const [stage, setStage] = useState<Stage>();
  const [live, setLive] = useState<{ path: string; built: boolean }>();
  const saved = useRef<string>(undefined);
  const going = useAction();
  const change = (part: Partial<FirstThing>) => setThing((now) => ({ ...now, ...part }));
  const go = () => {
    setTried(true);
    if (!complete(thing)) return;
    void going.run(async () => {
      const built = await firstRelease(store.storeId, thing, saved.current, setStage, (path) => {
        saved.current = path;
      });
      forgetOpened();
      setLive({ path: saved.current ?? "/", built });
    });
  };
  if (live) return <Done store={store} path={live.path} built={live.built} />;
  if (going.pending) return <Publishing stage={stage ?? stagesOf(thing)[0] ?? "product"} stages={stagesOf(thing)} step={step} />;
  return (
    <Frame
      title={text.title}
      lead={text.lead}
      step={step}
      foot={
        <a href={`/desk/${store.slug}`} onClick={forgetOpened}>
          {text.skip}
        </a>
      }
    >
      <StepForm onSubmit={go}>
        <Segments
          label={text.title}
          hideLabel
          value={thing.kind}
          onChange={(kind) => change({ kind })}
          choices={[
            { value: "thing", label: text.thing },
            { value: "file", label: text.file },
            { value: "samples", label: text.samples },
          ]}
        />
        <ProblemMessage error={going.error} />
        {thing.kind === "samples" ? (
          <p className="soft">{text.samplesBody}</p>
        ) : (
          <Fields thing={thing} change={change} currency={store.currency} tried={tried} />
        )}
        <Button kind="primary" type="submit" wide>
          {thing.kind === "samples" ? text.submitSamples : text.submit}
        </Button>
      </StepForm>
    </Frame>
  );
}
