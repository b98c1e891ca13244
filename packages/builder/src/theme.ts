import { readFile } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "@matjar/core/kernel";
import { contractGap, type Renderer, type ThemeDefinition } from "@matjar/theme-kit";
import { typeOf } from "./file-types.ts";

/** A client file of the theme, such as `_a/souk.3f9a.css`; its name carries its hash, so it never changes. */
export interface ThemeAsset {
  readonly path: string;
  readonly hash: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** A compiled theme in memory: what turns views into HTML, and the files that the HTML asks for. */
export interface ThemeBundle {
  readonly id: string;
  /** Hash of everything it was made from; part of every page's fingerprint. */
  readonly sha: string;
  readonly definition: ThemeDefinition;
  readonly renderer: Renderer;
  readonly assets: readonly ThemeAsset[];
}

/** The themes that a shop can have. */
export interface ThemeShelf {
  /** What each theme says of itself, in the order in which the desk shows them. */
  all(): Promise<readonly ThemeDefinition[]>;
  /** Undefined when there is no such theme. */
  find(id: string): Promise<ThemeDefinition | undefined>;
  /** Ready to render. @throws Error when there is no such theme, OtherContract when it cannot be drawn here */
  load(id: string): Promise<ThemeBundle>;
  /** The theme's picture of itself (WebP); undefined when it has none, or there is no such theme. */
  picture(id: string): Promise<Uint8Array | undefined>;
}

/** Where a theme keeps its picture of itself, in its own folder and compiled. */
export const pictureFile = "preview.webp";

/** The bytes of a file; undefined when it is not there. */
export const readIfThere = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** The part of `theme.json` that a bundle needs, and where it lies. */
export interface CompiledTheme {
  readonly id: string;
  readonly sha: string;
  readonly dir: string;
  readonly definition: ThemeDefinition;
  readonly assets: readonly string[];
}

const readAsset = async (dir: string, name: string): Promise<ThemeAsset> => {
  const body = await readFile(path.join(dir, "client", name));
  return { path: name, hash: sha256(body), type: typeOf(name), body };
};

/** A theme was compiled for another contract: its templates would be given what they do not know. */
export class OtherContract extends Error {
  override readonly name = "OtherContract";
}

/** Before anything of a theme runs. @throws OtherContract */
export const assertContract = ({ id, definition }: Pick<CompiledTheme, "id" | "definition">): void => {
  const gap = contractGap(definition);
  if (gap) throw new OtherContract(`The theme ${id} cannot be drawn. ${gap}: compile it anew.`);
};

/** A bundle from a compiled theme's folder and its loaded renderer. @throws OtherContract */
export const themeBundle = async (theme: CompiledTheme, renderer: Renderer): Promise<ThemeBundle> => {
  assertContract(theme);
  const { id, sha, dir, definition, assets } = theme;
  return { id, sha, definition, renderer, assets: await Promise.all(assets.map((name) => readAsset(dir, name))) };
};
