import { defineSection, local, longText, picture, product, range, say4, text } from "@matjar/theme-kit/contract/index.ts";

const percent = { min: 4, max: 96, unit: "%", default: 50 } as const;

/** One large picture with points on it, each leading to a product that is seen there. */
export const lookbook = defineSection({
  name: say4("صورة تتسوّق منها", "Lookbook", "Lookbook", "Lookbook"),
  settings: {
    heading: text({ label: say4("العنوان", "Heading", "Titre", "Titolo") }),
    text: longText({ label: say4("النص", "Text", "Texte", "Testo"), max: 400 }),
    picture: picture({ label: say4("صورة", "Picture", "Image", "Immagine") }),
    caption: text({ label: say4("تعليق", "Caption", "Légende", "Didascalia") }),
  },
  blocks: {
    point: {
      name: say4("نقطة على الصورة", "Point on the picture", "Point sur l’image", "Punto sull’immagine"),
      settings: {
        product: product({ label: say4("المنتج", "Product", "Produit", "Prodotto") }),
        across: range({
          label: say4("البعد عن يسار الصورة", "From the left of the picture", "Depuis la gauche de l’image", "Da sinistra dell’immagine"),
          ...percent,
        }),
        down: range({
          label: say4("البعد عن أعلى الصورة", "From the top of the picture", "Depuis le haut de l’image", "Dall’alto dell’immagine"),
          ...percent,
        }),
      },
    },
  },
  maxBlocks: 6,
  needs: ["picture"],
  preset: {
    settings: { heading: local("الإطلالة", "The look", "La silhouette", "Il look") },
    blocks: [{ type: "point", settings: { across: 50, down: 50 } }],
  },
});
