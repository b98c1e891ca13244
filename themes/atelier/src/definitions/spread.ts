import { button, choice, defineSection, local, picture, richText, say4, text } from "@matjar/theme-kit/contract/index.ts";

const captionLabel = say4("تعليق", "Caption", "Légende", "Didascalia");

/** Two facing pages: a large picture, a smaller one set lower, and a few words between them. */
export const spread = defineSection({
  name: say4("صفحتان متقابلتان", "Double page", "Double page", "Doppia pagina"),
  settings: {
    heading: text({ label: say4("العنوان", "Heading", "Titre", "Titolo") }),
    text: richText({ label: say4("النص", "Text", "Texte", "Testo") }),
    button: button({ label: say4("زر", "Button", "Bouton", "Pulsante") }),
    picture: picture({ label: say4("الصورة الكبيرة", "Large picture", "Grande image", "Immagine grande") }),
    caption: text({ label: captionLabel }),
    second: picture({ label: say4("الصورة الصغيرة", "Small picture", "Petite image", "Immagine piccola") }),
    secondCaption: text({ label: captionLabel }),
    side: choice({
      label: say4("مكان الصورة الكبيرة", "Where the large picture is", "Place de la grande image", "Posizione dell’immagine grande"),
      options: {
        start: say4("في البداية", "At the start", "Au début", "All’inizio"),
        end: say4("في النهاية", "At the end", "À la fin", "Alla fine"),
      },
      default: "start",
    }),
  },
  needs: ["picture"],
  preset: {
    settings: {
      heading: local("من الورشة", "From the workshop", "De l’atelier", "Dal laboratorio"),
      text: local(
        "<p>اروِ كيف صُنعت قطعة واحدة، ومن صنعها.</p>",
        "<p>Tell how one piece was made, and by whom.</p>",
        "<p>Racontez comment une pièce a été faite, et par qui.</p>",
        "<p>Racconta come è nato un pezzo, e da quali mani.</p>",
      ),
    },
  },
});
