import type { OpeningView } from "@matjar/core/opening/schema";
import { type ClosedView, say } from "@matjar/theme-kit";
import { routes } from "../links.ts";
import type { Scene } from "../scene.ts";
import { frame } from "./frame.ts";
import { textIn } from "./lookup.ts";

/** A calendar day in words, whatever the zone of the machine. */
const dayIn = ({ locale, digits }: Scene, day: string): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-${digits}-ca-gregory`, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );

export const closedView = (scene: Scene, { mode, title: own, message, opensOn, capture }: OpeningView): ClosedView => {
  const isSoon = mode === "coming_soon";
  const title = (own && textIn(scene, own)) || say(scene.locale, isSoon ? "openingSoon" : "byPassword");
  const day = opensOn ? say(scene.locale, "opensOn", { date: dayIn(scene, opensOn) }) : "";
  const text = [message ? textIn(scene, message) : "", day].filter(Boolean).join(" ");
  return {
    template: "closed",
    ...frame(scene, { route: routes.home, title, description: text || title, hidden: true }),
    title,
    text,
    password: mode === "password",
    emailCapture: capture && mode !== "open",
  };
};
