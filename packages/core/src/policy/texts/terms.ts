import type { Texts } from "./text.ts";

export const terms: Texts = {
  en: (f) => `<p>These terms apply to every purchase from ${f.name}${f.address && `, ${f.address}`}.</p>
<h2>How a contract comes about</h2><p>What the shop shows is an invitation to order. You order with the last button of the checkout; before it you can check and change everything. The contract comes about when we confirm the order by mail.</p>
<h2>Prices and payment</h2><p>The price that counts is the one at checkout, in the currency shown there, with taxes as stated. Delivery is added and shown before you order. You pay by one of the ways offered; the goods remain ours until they are paid.</p>
<h2>Delivery and returns</h2><p>Our shipping and return policies say where, how and when we deliver and what you can send back.</p>
<h2>If we cannot deliver</h2><p>If goods are no longer there after you ordered, we tell you at once and give back what you paid.</p>
<h2>Downloads</h2><p>You may use files for yourself. You may not pass them on, sell or publish them unless the product says so.</p>
<h2>Warranty and liability</h2><p>The warranty that the law gives you applies. We are liable without limit for intent, gross negligence and harm to persons; otherwise only for the breach of duties that the contract rests on, and for the damage that was to be expected.</p>
<h2>Law</h2><p>The law of ${f.country} applies. Consumers keep the protection of the mandatory rules of the country they live in.</p>
<h2>Questions</h2><p>Write to ${f.email}.</p>`,
  ar: (f) => `<p>تسري هذه الشروط على كل عملية شراء من ${f.name}${f.address && `، ${f.address}`}.</p>
<h2>كيف ينعقد العقد</h2><p>ما يعرضه المتجر دعوة إلى الطلب. يتم الطلب بالزر الأخير في صفحة الدفع، ويمكنكم قبله مراجعة كل شيء وتعديله. ينعقد العقد عندما نؤكد الطلب بالبريد الإلكتروني.</p>
<h2>الأسعار والدفع</h2><p>السعر المعتمد هو الظاهر عند الدفع، بالعملة المبيّنة ومع الضرائب كما هو مذكور. تُضاف تكلفة التوصيل وتظهر قبل الطلب. يكون الدفع بإحدى الطرق المعروضة، وتبقى المنتجات ملكًا لنا حتى سداد ثمنها.</p>
<h2>التوصيل والإرجاع</h2><p>توضح سياستا الشحن والإرجاع أين نوصّل وكيف ومتى، وما يمكنكم إرجاعه.</p>
<h2>إذا تعذّر التوصيل</h2><p>إذا لم يعد المنتج متوفرًا بعد طلبكم، نخبركم فورًا ونعيد ما دفعتموه.</p>
<h2>الملفات الرقمية</h2><p>يمكنكم استعمال الملفات لأنفسكم. لا يجوز نقلها إلى غيركم أو بيعها أو نشرها إلا إذا ذُكر ذلك في المنتج.</p>
<h2>الضمان والمسؤولية</h2><p>يسري الضمان الذي يكفله لكم النظام. نتحمل المسؤولية كاملة عن العمد والإهمال الجسيم والضرر بالأشخاص، وفيما عدا ذلك عن الإخلال بالالتزامات الجوهرية للعقد فقط، وفي حدود الضرر المتوقع.</p>
<h2>القانون</h2><p>تسري أنظمة ${f.country}. ويحتفظ المستهلكون بحماية القواعد الآمرة في بلد إقامتهم.</p>
<h2>الأسئلة</h2><p>راسلونا على ${f.email}.</p>`,
  fr: (f) => `<p>Ces conditions s’appliquent à tout achat chez ${f.name}${f.address && `, ${f.address}`}.</p>
<h2>Formation du contrat</h2><p>La boutique invite à commander. Vous commandez avec le dernier bouton de la page de paiement ; avant lui, vous pouvez tout vérifier et modifier. Le contrat est formé lorsque nous confirmons la commande par e-mail.</p>
<h2>Prix et paiement</h2><p>Le prix qui compte est celui de la page de paiement, dans la monnaie affichée, taxes comme indiqué. La livraison s’ajoute et s’affiche avant la commande. Vous payez par l’un des moyens proposés ; les articles restent notre propriété jusqu’au paiement.</p>
<h2>Livraison et retours</h2><p>Nos pages sur la livraison et les retours disent où, comment et quand nous livrons et ce que vous pouvez renvoyer.</p>
<h2>Si nous ne pouvons pas livrer</h2><p>Si un article n’est plus disponible après votre commande, nous vous prévenons aussitôt et vous remboursons.</p>
<h2>Téléchargements</h2><p>Vous pouvez utiliser les fichiers pour vous-même. Vous ne pouvez ni les transmettre, ni les vendre, ni les publier, sauf mention contraire du produit.</p>
<h2>Garantie et responsabilité</h2><p>La garantie légale s’applique. Notre responsabilité est entière en cas de dol, de faute lourde et de dommage corporel ; sinon, elle se limite aux obligations essentielles du contrat et au dommage prévisible.</p>
<h2>Droit applicable</h2><p>Le droit applicable est celui du pays suivant : ${f.country}. Les consommateurs gardent la protection des règles impératives du pays où ils vivent.</p>
<h2>Questions</h2><p>Écrivez à ${f.email}.</p>`,
  it: (f) => `<p>Queste condizioni valgono per ogni acquisto da ${f.name}${f.address && `, ${f.address}`}.</p>
<h2>Come nasce il contratto</h2><p>Il negozio invita a ordinare. Ordini con l’ultimo pulsante della pagina di pagamento; prima puoi controllare e cambiare tutto. Il contratto nasce quando confermiamo l’ordine per e-mail.</p>
<h2>Prezzi e pagamento</h2><p>Vale il prezzo mostrato al pagamento, nella valuta indicata e con le imposte come scritto. La consegna si aggiunge ed è mostrata prima dell’ordine. Paghi con uno dei metodi offerti; la merce resta nostra finché non è pagata.</p>
<h2>Consegna e resi</h2><p>Le pagine su spedizione e resi dicono dove, come e quando consegniamo e che cosa puoi restituire.</p>
<h2>Se non possiamo consegnare</h2><p>Se la merce non è più disponibile dopo il tuo ordine, ti avvisiamo subito e ti rimborsiamo.</p>
<h2>File da scaricare</h2><p>Puoi usare i file per te. Non puoi cederli, venderli o pubblicarli, salvo che il prodotto lo dica.</p>
<h2>Garanzia e responsabilità</h2><p>Vale la garanzia di legge. Rispondiamo senza limiti per dolo, colpa grave e danni alle persone; altrimenti solo per gli obblighi essenziali del contratto e per il danno prevedibile.</p>
<h2>Legge</h2><p>Si applica la legge del seguente paese: ${f.country}. I consumatori conservano la tutela delle norme imperative del paese in cui vivono.</p>
<h2>Domande</h2><p>Scrivi a ${f.email}.</p>`,
};
