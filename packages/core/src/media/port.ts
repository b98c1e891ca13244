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

export interface PictureMaker {
  /**
   * @throws tooManyPixels before decoding · unsafeSvg · unreadablePicture
   */
  make(bytes: Uint8Array): Promise<MadePicture>;
}
