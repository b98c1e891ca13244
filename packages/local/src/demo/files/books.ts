import { pdfOf } from "../pictures/artwork/typesetter.ts";

interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const markup = (text: string): string => text.replace(/[#$*_@<>\\`[\]]/g, (sign) => `\\${sign}`);
const chapterSource = ({ title, paragraphs }: Chapter): string => `= ${markup(title)}\n\n${paragraphs.map(markup).join("\n\n")}\n`;

/** A small book: title page, contents, chapters. */
const book = (title: string, subtitle: string, ink: string, chapters: readonly Chapter[]): Buffer =>
  pdfOf(`#set document(title: ${JSON.stringify(title)}, author: "Inkwell")
#set page(paper: "a5", margin: (x: 18mm, y: 20mm), numbering: "1")
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en")
#set par(justify: true, leading: 0.72em, first-line-indent: 1em)
#show heading.where(level: 1): it => { pagebreak(weak: true); v(18mm); text(size: 20pt, weight: "regular", fill: rgb("${ink}"), it.body); v(6mm) }
#page(numbering: none)[#v(1fr) #align(center)[#text(size: 30pt, fill: rgb("${ink}"))[${markup(title)}] #v(4mm) #text(style: "italic", size: 12pt)[${markup(subtitle)}]] #v(2fr) #align(center)[#text(size: 9pt, tracking: 0.2em)[INKWELL]]]
#outline(title: [Contents], depth: 1)
${chapters.map(chapterSource).join("\n")}`);

export const handbook = (): Buffer =>
  book("The Small Press Handbook", "Make a book at your kitchen table, and sell it", "#8c3b2e", [
    {
      title: "Begin with forty-eight pages",
      paragraphs: [
        "A first book wants to be small. Forty-eight pages are three folded sheets of sixteen, a spine that still holds a thread, and an afternoon of sewing for a dozen copies. You will make mistakes; at this size a mistake costs a sheet, not a print run.",
        "Write down one sentence that says who the book is for. Not a market: a person, with a name if you can. Every later choice, from the size of the type to the price, is easier when that person is looking over your shoulder.",
        "Then make a dummy. Fold plain paper to the size you have in mind, staple it, and carry it around for a week. You will learn whether it fits a bag, whether it lies open, and whether you still like it on Thursday.",
      ],
    },
    {
      title: "Paper has a direction",
      paragraphs: [
        "Fibres lie along the sheet as straw lies along a field. Fold with them and the crease is clean; fold against them and it cracks. To find the grain, bend the sheet gently both ways: the way that resists less is the way it wants to go. It must run from head to foot of the book.",
        "For text, an uncoated sheet of 90 to 120 grams, slightly warm in colour, is kind to the eye. For a cover, 250 to 300 grams. Ask the mill for offcuts: small presses live on the ends of other people's rolls.",
      ],
    },
    {
      title: "A page that can be read",
      paragraphs: [
        "Set the text first and the margins last. Choose a face with some weight, ten or eleven points, and a line of fifty-five to sixty-five letters. Then put the block on the page so that the inner margin is the smallest and the foot the largest; two facing pages should look like one opening.",
        "Use one face in two sizes before you use two faces. Let a chapter begin low on the page. Number the pages at the foot, small, where a thumb expects them.",
      ],
    },
    {
      title: "Five holes and a thread",
      paragraphs: [
        "Pierce each folded sheet at five places along the crease: in the middle, a finger from either end, and half-way between. Wax a linen thread. Begin from the outside at the middle hole, go to the head, back down to the foot, and up again to where you began; tie over the long stitch.",
        "Press the book under a heavy board overnight before you trim it. Trim with a new blade, in many light strokes, against a steel rule. A trimmed edge is what makes strangers believe it is a real book.",
      ],
    },
    {
      title: "What to ask for it",
      paragraphs: [
        "Add up paper, thread, ink and postage. Add your hours at a wage you would pay somebody else. Double the sum if a shop will sell it, for the shop will keep half. If the price frightens you, make the book smaller, not cheaper.",
        "Number the copies. Keep number one for yourself and send number two to the person you named at the beginning.",
      ],
    },
  ]);

export const courseNotes = (): Buffer =>
  book("Margin & Measure", "Notes for six evenings of typography", "#1f4f66", [
    {
      title: "Evening one: black and white",
      paragraphs: [
        "Type is a rhythm of black shapes and white ones, and the white ones do most of the work. Photocopy a page of a book you like reading until the letters blur. What is left is its colour: even and grey, or patchy and tired.",
        "Exercise. Take one paragraph and set it three times, with leading at 110, 135 and 160 per cent. Pin the sheets on a wall, stand back three metres, and note which one holds together.",
      ],
    },
    {
      title: "Evening two: the measure",
      paragraphs: [
        "The measure is the length of a line. When it is too long the eye loses its way home; when too short it never settles. Count the letters of ten lines and divide: between fifty-five and seventy-five you are safe, and sixty-six is an old friend.",
        "Exercise. Redraw a web page that you use daily with a measure of sixty-six. Change nothing else. Show it to someone and ask which they would rather read.",
      ],
    },
    {
      title: "Evening three: margins",
      paragraphs: [
        "A margin is not what is left over. It is where the thumb goes, where notes go, and where the eye rests before it turns. Draw the diagonals of the opening and of each page: where they cross, a text block of calm proportions begins.",
        "Exercise. Lay out the same poem on a square, a tall and a wide page.",
      ],
    },
    {
      title: "Evening four: two scripts on one page",
      paragraphs: [
        "Arabic and Latin sit on different lines and breathe at different heights. Set the Arabic about a tenth larger and give it more leading; never space its letters, never slant it. Let each script begin from its own side and meet in the middle.",
        "Exercise. Set a bilingual invitation without centring anything.",
      ],
    },
    {
      title: "Evening five: numbers",
      paragraphs: [
        "Figures in a sentence should dress like the letters around them; figures in a table should stand in columns of one width. Align prices at the decimal mark and make the total heavier, not larger.",
        "Exercise. Set last month's receipts as a table that your grandmother could read.",
      ],
    },
    {
      title: "Evening six: finish",
      paragraphs: [
        "Print it. Read it aloud with a pencil in your hand. Mend widows by rewriting, not by squeezing. Then put it away for a night: tomorrow you will see the one thing that nobody told you.",
      ],
    },
  ]);

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A planner without dates, so that it may begin on any day: a page for the year, one for each month, a week and a day to copy. */
export const planner = (paper: "a4" | "us-letter"): Buffer =>
  pdfOf(`#set document(title: "The Quiet Year", author: "Inkwell")
#set page(paper: "${paper}", margin: 16mm)
#set text(font: "Libertinus Serif", size: 11pt, fill: rgb("#2d3440"))
#let rule = line(length: 100%, stroke: 0.4pt + rgb("#b9b2a4"))
#let title(body) = { text(size: 24pt, fill: rgb("#7c5a3c"))[#body]; v(3mm); rule; v(4mm) }
#v(1fr) #align(center)[#text(size: 44pt, fill: rgb("#7c5a3c"))[The Quiet Year] #v(4mm) #text(style: "italic")[an undated planner]] #v(2fr)
#pagebreak()
#title[The year at a glance]
#grid(columns: (1fr, 1fr, 1fr), rows: 54mm, gutter: 5mm, ${months.map((month) => `[*${month}* #v(2mm) ${Array.from({ length: 5 }, () => "#rule #v(5mm)").join(" ")}]`).join(", ")})
${months.map((month) => `#pagebreak()\n#title[${month}]\n#grid(columns: (1fr,) * 7, ${["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((day) => `align(center)[#text(size: 9pt)[${day}]]`).join(", ")})\n#v(2mm)\n#grid(columns: (1fr,) * 7, rows: (27mm,) * 6, stroke: 0.4pt + rgb("#cfc8ba"), ..range(42).map(_ => []))\n#v(4mm)\n#text(style: "italic")[One thing that matters this month]\n#v(7mm) #rule #v(7mm) #rule`).join("\n")}
#pagebreak()
#title[A week]
#grid(columns: (1fr, 1fr), gutter: 6mm, rows: 54mm, ${["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday and Sunday", "Three good things", "For next week"].map((day) => `[*${day}* #v(3mm) ${Array.from({ length: 5 }, () => "#rule #v(6mm)").join(" ")}]`).join(", ")})
#pagebreak()
#title[A day]
#grid(columns: (22mm, 1fr), row-gutter: 10mm, ${Array.from({ length: 15 }, (_, i) => `[${String(i + 7).padStart(2, "0")}.00], align(bottom, rule)`).join(", ")})`);
