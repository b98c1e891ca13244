import path from "node:path";
import { handle } from "hono/aws-lambda";
import { createApi } from "../api/app.ts";
import { withMissingPages } from "../api/missing-page.ts";
import { cloud } from "../wiring/cloud.ts";
import { cloudDomains } from "../wiring/domains.ts";
import { pictureMaker } from "../wiring/pictures.ts";
import { samplesIn } from "../wiring/samples.ts";
import { soon } from "../wiring/soon.ts";
import { themesIn } from "../wiring/themes.ts";

const beside = (name: string) => path.join(import.meta.dirname, name);
const parts = {
  pictures: pictureMaker({ fonts: beside("fonts") }),
  samples: samplesIn(beside("samples")),
  themes: themesIn(beside("themes")),
};

type Handle = ReturnType<typeof handle>;
type Request = Parameters<Handle>[0];

const serve = async () => {
  const services = await cloud(process.env, { ...parts, domains: cloudDomains(process.env) });
  const answer = handle(withMissingPages(createApi(services), services));
  return (event: Request, context: unknown) => answer(event, context as Parameters<Handle>[1]);
};

/** API Gateway (HTTP API, payload 2.0): everything under `/api`, checkout, order and download pages. */
export const handler = soon(serve());
