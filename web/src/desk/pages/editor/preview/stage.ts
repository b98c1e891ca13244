import { framed } from "./document.ts";
import { type FromPage, readMessage, type ToPage } from "./messages.ts";

/** One document to show. `same` names what it is of: with the same name it is changed in place, with another one loaded anew. */
export interface Scene {
  readonly html: string;
  readonly same: string;
  /** The page stays the same, whatever changed on it: where it was scrolled to is kept. */
  readonly page: string;
  readonly title: string;
}

/** A page whose scripts hang is shown all the same. */
const patienceMs = 3000;

/**
 * Two frames, one shown and one behind it, so that a page is whole before it is seen. They are sandboxed: whatever the theme or the
 * shop's content runs has no origin, and reaches neither the desk nor its cookies nor the API.
 */
export class Stage {
  readonly #host: HTMLElement;
  readonly #hear: (message: FromPage) => void;
  #front: HTMLIFrameElement | undefined;
  #back: HTMLIFrameElement | undefined;
  #shown: Scene | undefined;
  #coming: Scene | undefined;
  #top = 0;
  #selected: string | undefined;
  /** What was chosen may come with the next document only: a section that was just added. */
  #scrolls = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, hear: (message: FromPage) => void) {
    this.#host = host;
    this.#hear = hear;
    addEventListener("message", this.#listen);
  }

  dispose(): void {
    removeEventListener("message", this.#listen);
    clearTimeout(this.#waiting);
    this.#front?.remove();
    this.#back?.remove();
  }

  show(scene: Scene): void {
    if (this.#coming || this.#shown?.same !== scene.same) this.#load(scene);
    else {
      this.#shown = scene;
      this.#tell({ kind: "morph", html: scene.html });
    }
  }

  select(id: string | undefined, scroll: boolean): void {
    this.#selected = id;
    this.#scrolls = scroll && id !== undefined;
    this.#tell({ kind: "select", id, scroll });
  }

  hover(id: string | undefined): void {
    this.#tell({ kind: "hover", id });
  }

  #tell(message: ToPage): void {
    this.#front?.contentWindow?.postMessage(message, "*");
  }

  #load(scene: Scene): void {
    this.#back?.remove();
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = scene.title;
    frame.className = "stage-frame";
    frame.dataset["behind"] = "";
    frame.tabIndex = -1;
    frame.srcdoc = framed(scene.html, location.origin);
    this.#host.append(frame);
    this.#back = frame;
    this.#coming = scene;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#swap(), patienceMs);
  }

  #swap(): void {
    const [frame, scene] = [this.#back, this.#coming];
    if (!frame || !scene) return;
    clearTimeout(this.#waiting);
    const top = this.#shown?.page === scene.page ? this.#top : 0;
    const before = this.#front;
    this.#front = frame;
    this.#shown = scene;
    this.#back = undefined;
    this.#coming = undefined;
    this.#top = top;
    this.#tell({ kind: "scroll", top });
    this.#tell({ kind: "select", id: this.#selected, scroll: this.#scrolls });
    this.#scrolls = false;
    delete frame.dataset["behind"];
    frame.tabIndex = 0;
    before?.remove();
  }

  readonly #listen = ({ source, data }: MessageEvent): void => {
    if (!source || (source !== this.#front?.contentWindow && source !== this.#back?.contentWindow)) return;
    const message = readMessage(data);
    if (!message) return;
    if (source === this.#back?.contentWindow) {
      if (message.kind === "ready") this.#swap();
      return;
    }
    if (message.kind === "scroll") this.#top = message.top;
    this.#hear(message);
  };
}
