/** One line for each track instead of the browser's player: press to hear, one at a time. Nothing is loaded before. */
import { all, find } from "@matjar/theme-kit/client/page.ts";
import { shop } from "@matjar/theme-kit/client/shop.ts";

const seconds = new Intl.NumberFormat(`${shop.locale}-u-nu-${shop.digits}`, { minimumIntegerDigits: 2, useGrouping: false });
const minutes = new Intl.NumberFormat(`${shop.locale}-u-nu-${shop.digits}`, { useGrouping: false });
const clock = (time: number): string => `${minutes.format(Math.floor(time / 60))}:${seconds.format(Math.floor(time % 60))}`;

const sounds = all<HTMLAudioElement>("[data-track] audio");

const wire = (track: HTMLElement, sound: HTMLAudioElement): void => {
  const toggle = find("[data-toggle]", track);
  const position = find<HTMLInputElement>("[data-position]", track);
  const time = find("[data-time]", track);
  const problem = find("[data-problem]", track);
  if (!toggle || !position) return;
  sound.controls = false;

  const show = (): void => {
    track.toggleAttribute("data-playing", !sound.paused);
    toggle.setAttribute("aria-label", (sound.paused ? track.dataset.play : track.dataset.pause) ?? "");
  };
  const fail = (): void => {
    if (problem) problem.textContent = track.dataset.fails ?? "";
    show();
  };
  toggle.addEventListener("click", () => {
    if (!sound.paused) return sound.pause();
    for (const other of sounds) if (other !== sound) other.pause();
    position.hidden = false;
    if (problem) problem.textContent = "";
    sound.play().catch(fail);
  });
  for (const event of ["play", "pause", "ended"]) sound.addEventListener(event, show);
  sound.addEventListener("timeupdate", () => {
    if (!Number.isFinite(sound.duration)) return;
    position.value = String(Math.round((sound.currentTime / sound.duration) * 1000));
    position.setAttribute("aria-valuetext", clock(sound.currentTime));
    if (time) time.textContent = `${clock(sound.currentTime)} / ${clock(sound.duration)}`;
  });
  position.addEventListener("input", () => {
    if (Number.isFinite(sound.duration)) sound.currentTime = (Number(position.value) / 1000) * sound.duration;
  });
};

for (const sound of sounds) {
  const track = sound.closest<HTMLElement>("[data-track]");
  if (track) wire(track, sound);
}
