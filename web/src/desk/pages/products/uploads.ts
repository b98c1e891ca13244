/** An upload of a large file that broke off: enough to go on with it after the same file is chosen again. */
interface Broken {
  readonly upload: string;
  readonly fileName: string;
  readonly bytes: number;
}

const placeOf = (productId: string) => `upload:${productId}`;

export const brokenUpload = (productId: string): Broken | undefined => {
  try {
    return JSON.parse(localStorage.getItem(placeOf(productId)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
};

export const keepBroken = (productId: string, broken: Broken): void => localStorage.setItem(placeOf(productId), JSON.stringify(broken));
export const forgetBroken = (productId: string): void => localStorage.removeItem(placeOf(productId));

/** Whether a chosen file is the one that broke off. */
export const isSame = (broken: Broken | undefined, file: Pick<File, "name" | "size">): broken is Broken =>
  broken?.fileName === file.name && broken.bytes === file.size;
