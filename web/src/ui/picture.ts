/** Where a width of a picture lies; the rule of core's `picturePath`, whose module would bring zod into the browser. */
export const pictureUrl = (storeId: string, id: string, width: 160 | 320 | 640 | 960 | 1440 | 2000): string =>
  `/media/${storeId}/${id}/${width}.webp`;

export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif";
export const maxPictureBytes = 20 * 1024 ** 2;
