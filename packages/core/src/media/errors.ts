import { refusal, type Words, wrongField } from "../kernel/index.ts";

export const unsupportedType = refusal("unsupported", "media.unsupported_type", {
  en: "This kind of file is not taken here.",
  ar: "هذا النوع من الملفات غير مقبول هنا.",
  fr: "Ce type de fichier n’est pas accepté ici.",
  it: "Questo tipo di file non è accettato qui.",
});

/** Facts: `maxBytes`. */
export const tooManyBytes = refusal("too_large", "media.too_many_bytes", {
  en: "The file is too large.",
  ar: "الملف كبير جدًا.",
  fr: "Le fichier est trop volumineux.",
  it: "Il file è troppo grande.",
});

const tooManyPixelsWords: Words = {
  en: "The picture has more than 50 million pixels. Make it smaller and try again.",
  ar: "تحتوي الصورة على أكثر من 50 مليون بكسل. صغّرها ثم أعد المحاولة.",
  fr: "L’image dépasse 50 millions de pixels. Réduisez-la et réessayez.",
  it: "L’immagine supera i 50 milioni di pixel. Riducila e riprova.",
};

const unreadableWords: Words = {
  en: "We could not read this picture. JPEG, PNG, WebP, AVIF, GIF and simple SVG work.",
  ar: "تعذّرت قراءة هذه الصورة. تُقبل صيغ JPEG وPNG وWebP وAVIF وGIF وSVG البسيطة.",
  fr: "Impossible de lire cette image. JPEG, PNG, WebP, AVIF, GIF et SVG simple conviennent.",
  it: "Impossibile leggere questa immagine. Vanno bene JPEG, PNG, WebP, AVIF, GIF e SVG semplici.",
};

const unsafeWords: Words = {
  en: "This SVG holds scripts or links to other files, so we do not take it.",
  ar: "يحتوي ملف SVG هذا على برمجيات أو روابط لملفات أخرى، لذلك لا نقبله.",
  fr: "Ce SVG contient des scripts ou des liens vers d’autres fichiers ; il est refusé.",
  it: "Questo SVG contiene script o collegamenti ad altri file, quindi non lo accettiamo.",
};

/** What is wrong with a picture is wrong with the upload that a request names. */
const wrongUpload = (code: string, words: Words, facts = {}) => wrongField("/uploadId", code, words, facts);
/** Told from the header, before anything is decoded. */
export const tooManyPixels = (facts: { readonly maxPixels: number }) => wrongUpload("media.too_many_pixels", tooManyPixelsWords, facts);
export const unreadablePicture = () => wrongUpload("media.unreadable_picture", unreadableWords);
export const unsafeSvg = () => wrongUpload("media.unsafe_svg", unsafeWords);

export const uploadMissing = refusal("conflict", "media.upload_missing", {
  en: "The file has not arrived. Send it again.",
  ar: "لم يصل الملف. أرسله مرة أخرى.",
  fr: "Le fichier n’est pas arrivé. Envoyez-le de nouveau.",
  it: "Il file non è arrivato. Invialo di nuovo.",
});

export const pictureInUse = refusal("conflict", "media.in_use", {
  en: "This picture is in use: in a product, a collection, a post or the design, where it may be the logo. Take it off there first.",
  ar: "هذه الصورة مستخدمة: في منتج أو مجموعة أو تدوينة، أو في تصميم المتجر، كالشعار مثلًا. أزلها من هناك أولًا.",
  fr: "Cette image est utilisée : dans un produit, une collection, un article ou le design, comme logo par exemple. Retirez-la d’abord.",
  it: "Questa immagine è in uso: in un prodotto, una collezione, un articolo o nel design, per esempio come logo. Toglila prima da lì.",
});
