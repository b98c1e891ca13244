/** One picture in its widths, ready to be kept. */
export interface MadePicture {
  /** Of the picture as it is looked at, after its orientation was applied. */
  readonly width: number;
  readonly height: number;
  /** Average colour, #rrggbb. */
  readonly color: string;
  /** WebP, ascending by width. */
  readonly files: readonly { readonly width: number; readonly bytes: Uint8Array }[];
}

/** What stands on the card that is shown where somebody shares a link. Texts are plain. */
export interface ShareCard {
  readonly title: string;
  /** A price, or what the shop says of itself; may be empty. */
  readonly text: string;
  readonly shop: string;
  readonly dir: "rtl" | "ltr";
  /** #rrggbb */
  readonly colors: { readonly background: string; readonly text: string; readonly accent: string };
}

export const cardSize = { width: 1200, height: 630 } as const;

export interface CardMaker {
  /**
   * Draws a card as a JPEG of `cardSize`; the same card gives the same bytes.
   *
   * @param picture a file of ours, shown beside the words
   */
  card(card: ShareCard, picture: Uint8Array | undefined): Promise<Uint8Array>;
}

export interface PictureMaker {
  /**
   * @throws tooManyPixels before decoding · unsafeSvg · unreadablePicture
   */
  make(bytes: Uint8Array): Promise<MadePicture>;
}
