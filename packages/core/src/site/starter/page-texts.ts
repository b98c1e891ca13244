import type { Words } from "../../kernel/index.ts";

/** Bodies of the starter pages. `{name}` is the store's name and `{email}` its address, both already escaped. */
export const about: Words = {
  ar: `<p>{name} متجر صغير يديره أشخاص يحبون ما يبيعون. نختار كل منتج بأنفسنا، ونصفه كما هو، ونجيب عن أسئلتكم مباشرة.</p>
<h2>ما يهمنا</h2>
<ul><li>منتجات نستعملها نحن ونثق بها</li><li>أسعار واضحة، بلا تكاليف خفية عند الدفع</li><li>تغليف متقن وتوصيل يمكن تتبّعه</li></ul>
<p>هل لديكم سؤال قبل الشراء؟ راسلونا على <a href="mailto:{email}">{email}</a>.</p>`,
  en: `<p>{name} is a small shop run by people who like what they sell. We choose every product ourselves, describe it as it is, and answer your questions in person.</p>
<h2>What matters to us</h2>
<ul><li>Products we use and trust ourselves</li><li>Clear prices, with no hidden costs at checkout</li><li>Careful packing and a delivery you can follow</li></ul>
<p>A question before you buy? Write to <a href="mailto:{email}">{email}</a>.</p>`,
  fr: `<p>{name} est une petite boutique tenue par des personnes qui aiment ce qu’elles vendent. Nous choisissons chaque produit nous-mêmes, le décrivons tel qu’il est et répondons personnellement à vos questions.</p>
<h2>Ce qui compte pour nous</h2>
<ul><li>Des produits que nous utilisons et auxquels nous faisons confiance</li><li>Des prix clairs, sans frais cachés au moment de payer</li><li>Un emballage soigné et une livraison que vous pouvez suivre</li></ul>
<p>Une question avant d’acheter ? Écrivez à <a href="mailto:{email}">{email}</a>.</p>`,
  it: `<p>{name} è un piccolo negozio gestito da persone che amano ciò che vendono. Scegliamo ogni prodotto di persona, lo descriviamo com’è e rispondiamo direttamente alle tue domande.</p>
<h2>Ciò che conta per noi</h2>
<ul><li>Prodotti che usiamo e di cui ci fidiamo</li><li>Prezzi chiari, senza costi nascosti al pagamento</li><li>Imballaggio curato e una consegna che puoi seguire</li></ul>
<p>Una domanda prima dell’acquisto? Scrivi a <a href="mailto:{email}">{email}</a>.</p>`,
};

export const shippingAndReturns: Words = {
  ar: `<h2>الشحن</h2>
<p>نجهّز الطلبات في أيام العمل. تظهر تكلفة التوصيل ومدته قبل الدفع، حسب عنوانكم وطريقة الشحن التي تختارونها. عند خروج الطرد يصلكم بريد فيه رقم التتبّع.</p>
<h2>المنتجات الرقمية</h2>
<p>تصبح الملفات متاحة للتنزيل فور تأكيد الدفع، من صفحة الطلب ومن الرسالة التي نرسلها إليكم.</p>
<h2>الإرجاع</h2>
<p>يمكنكم إرجاع المنتج خلال 14 يوماً من استلامه إذا كان غير مستعمل وفي تغليفه الأصلي. راسلونا أولاً على <a href="mailto:{email}">{email}</a> مع رقم الطلب، وسنخبركم بالخطوات. نعيد المبلغ بطريقة الدفع نفسها بعد وصول المنتج وفحصه.</p>
<p>لا يمكن إرجاع الملفات بعد تنزيلها، إلا إذا كان فيها خلل. إذا وصلكم منتج تالف أو مختلف عمّا طلبتم، فالإرجاع على حسابنا.</p>`,
  en: `<h2>Shipping</h2>
<p>We prepare orders on working days. You see the cost and the time of delivery before you pay, for your address and the method you choose. When the parcel leaves, you get a mail with its tracking number.</p>
<h2>Digital products</h2>
<p>Files are ready to download as soon as the payment is confirmed, from the order page and from the mail we send you.</p>
<h2>Returns</h2>
<p>You can return a product within 14 days of receiving it, unused and in its original packaging. Please write first to <a href="mailto:{email}">{email}</a> with the order number, and we tell you the next steps. We refund by the same way of payment once the product is back and checked.</p>
<p>Files cannot be returned once downloaded, unless they are faulty. If something arrives damaged or is not what you ordered, the return is on us.</p>`,
  fr: `<h2>Livraison</h2>
<p>Nous préparons les commandes les jours ouvrés. Le prix et le délai de livraison s’affichent avant le paiement, selon votre adresse et le mode choisi. Au départ du colis, vous recevez un e-mail avec son numéro de suivi.</p>
<h2>Produits numériques</h2>
<p>Les fichiers sont disponibles dès la confirmation du paiement, depuis la page de commande et l’e-mail que nous vous envoyons.</p>
<h2>Retours</h2>
<p>Vous pouvez retourner un produit dans les 14 jours suivant sa réception, non utilisé et dans son emballage d’origine. Écrivez d’abord à <a href="mailto:{email}">{email}</a> avec le numéro de commande : nous vous indiquerons la marche à suivre. Le remboursement se fait par le même moyen de paiement, après réception et vérification.</p>
<p>Les fichiers téléchargés ne peuvent être retournés, sauf défaut. Si un article arrive abîmé ou ne correspond pas à votre commande, le retour est à notre charge.</p>`,
  it: `<h2>Spedizione</h2>
<p>Prepariamo gli ordini nei giorni lavorativi. Costo e tempi di consegna sono mostrati prima del pagamento, secondo l’indirizzo e il metodo scelto. Quando il pacco parte, ricevi un’e-mail con il numero di tracciamento.</p>
<h2>Prodotti digitali</h2>
<p>I file sono scaricabili appena il pagamento è confermato, dalla pagina dell’ordine e dall’e-mail che ti inviamo.</p>
<h2>Resi</h2>
<p>Puoi restituire un prodotto entro 14 giorni dalla consegna, non usato e nella confezione originale. Scrivi prima a <a href="mailto:{email}">{email}</a> indicando il numero d’ordine: ti diremo come procedere. Il rimborso avviene con lo stesso metodo di pagamento, dopo il ricevimento e il controllo.</p>
<p>I file scaricati non possono essere restituiti, salvo difetti. Se un articolo arriva danneggiato o diverso da quello ordinato, il reso è a nostro carico.</p>`,
};

export const privacy: Words = {
  ar: `<p>توضح هذه الصفحة ما تجمعه {name} من بيانات، ولماذا.</p>
<h2>ما نجمعه</h2>
<p>عند الطلب: الاسم والبريد الإلكتروني والعنوان ورقم الهاتف إن لزم للتوصيل، وما طلبتموه. لا نرى رقم بطاقتكم ولا نحفظه؛ تعالجه جهة الدفع وحدها.</p>
<h2>لماذا</h2>
<p>لتنفيذ الطلب وتوصيله، والرد على أسئلتكم، والوفاء بما يطلبه القانون من سجلات. لا نبيع بياناتكم لأحد.</p>
<h2>من يطّلع عليها</h2>
<p>شركة الشحن تتلقى ما تحتاجه للتوصيل، وجهة الدفع ما تحتاجه للدفع، ومن يستضيف المتجر بالنيابة عنا.</p>
<h2>المتصفح</h2>
<p>يحفظ متصفحكم سلة المشتريات كي تجدوها عند عودتكم. لا نستعمل ملفات تتبّع إعلانية.</p>
<h2>حقوقكم</h2>
<p>يمكنكم طلب نسخة من بياناتكم أو تصحيحها أو حذفها بمراسلتنا على <a href="mailto:{email}">{email}</a>.</p>`,
  en: `<p>This page says which data {name} collects, and why.</p>
<h2>What we collect</h2>
<p>When you order: your name, e-mail and address, your phone number where delivery needs it, and what you ordered. We neither see nor keep your card number; only the payment provider handles it.</p>
<h2>Why</h2>
<p>To carry out and deliver the order, to answer you, and to keep the records the law asks for. We sell your data to nobody.</p>
<h2>Who sees it</h2>
<p>The carrier gets what delivery needs, the payment provider what payment needs, and the host of this shop processes it on our behalf.</p>
<h2>Your browser</h2>
<p>Your browser keeps your cart, so that you find it when you come back. We use no advertising trackers.</p>
<h2>Your rights</h2>
<p>You can ask for a copy of your data, its correction or its deletion at <a href="mailto:{email}">{email}</a>.</p>`,
  fr: `<p>Cette page indique quelles données {name} collecte, et pourquoi.</p>
<h2>Ce que nous collectons</h2>
<p>Lors d’une commande : votre nom, votre e-mail, votre adresse, votre téléphone si la livraison l’exige, et le contenu de la commande. Nous ne voyons ni ne conservons votre numéro de carte ; seul le prestataire de paiement le traite.</p>
<h2>Pourquoi</h2>
<p>Pour exécuter et livrer la commande, vous répondre et tenir les registres exigés par la loi. Nous ne vendons vos données à personne.</p>
<h2>Qui y a accès</h2>
<p>Le transporteur reçoit ce qu’il faut pour livrer, le prestataire de paiement ce qu’il faut pour encaisser, et l’hébergeur de la boutique les traite pour notre compte.</p>
<h2>Votre navigateur</h2>
<p>Votre navigateur conserve votre panier pour que vous le retrouviez. Nous n’utilisons aucun traceur publicitaire.</p>
<h2>Vos droits</h2>
<p>Vous pouvez demander une copie de vos données, leur rectification ou leur suppression à <a href="mailto:{email}">{email}</a>.</p>`,
  it: `<p>Questa pagina spiega quali dati raccoglie {name}, e perché.</p>
<h2>Cosa raccogliamo</h2>
<p>Quando ordini: nome, e-mail, indirizzo, telefono se serve alla consegna, e il contenuto dell’ordine. Non vediamo né conserviamo il numero della tua carta; lo tratta solo il fornitore di pagamento.</p>
<h2>Perché</h2>
<p>Per eseguire e consegnare l’ordine, risponderti e tenere i registri richiesti dalla legge. Non vendiamo i tuoi dati a nessuno.</p>
<h2>Chi li vede</h2>
<p>Il corriere riceve ciò che serve alla consegna, il fornitore di pagamento ciò che serve al pagamento, e chi ospita il negozio li tratta per nostro conto.</p>
<h2>Il tuo browser</h2>
<p>Il browser conserva il carrello, così lo ritrovi quando torni. Non usiamo tracciatori pubblicitari.</p>
<h2>I tuoi diritti</h2>
<p>Puoi chiedere una copia dei tuoi dati, la loro correzione o la cancellazione scrivendo a <a href="mailto:{email}">{email}</a>.</p>`,
};
