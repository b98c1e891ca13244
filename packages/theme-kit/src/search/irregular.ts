/** Forms of French, English and Italian words that no stemmer brings together; "form word", folded. */
const pairs = `
knives knife|shelves shelf|scarves scarf|leaves leaf|loaves loaf|wolves wolf|men man|mens man|women woman|womens woman|children child|childrens child|kids child|kid child
feet foot|teeth tooth|mice mouse|geese goose|jewelry jewel|jewellery jewel|jewels jewel|grey gray|colour color|colours color|woollen wool|wooden wood|golden gold|leathern leather
blanche blanc|blanches blanc|fraiche frais|fraiches frais|seche sec|seches sec|longue long|longues long|douce doux|douces doux|rousse roux|bijoux bijou|joujoux joujou
bleue bleu|bleues bleu|bleus bleu|yeux oeil|gateaux gateau|chapeaux chapeau|manteaux manteau|rideaux rideau|couteaux couteau|plateaux plateau|cadeaux cadeau|tableaux tableau
verte vert|vertes vert|grise gris|grises gris|cuivree cuivre
uova uovo|uomini uomo|donne donna|bambini bambino|bambina bambino|bambine bambino|paia paio|lenzuola lenzuolo|asciugamani asciugamano|mani mano
`;

export const irregular: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(" ") as [string, string]),
);
