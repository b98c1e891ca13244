import type { Texts } from "./text.ts";

export const shipping: Texts = {
  en: ({
    deliveries,
    email,
  }) => `<h2>Where and how we deliver</h2>${deliveries ? `<ul>${deliveries}</ul><p>The days count from the day the parcel leaves us.</p>` : "<p>You see at checkout whether we deliver to your address.</p>"}
<h2>What it costs</h2><p>You see the cost of delivery before you pay, for your address and the way you choose. For deliveries to other countries, customs duties and import taxes may be added; the carrier collects them from you.</p>
<h2>When it leaves</h2><p>We pack orders on working days. When your parcel leaves, you get a mail; where the carrier offers it, with a number to follow it by.</p>
<h2>Damaged or lost</h2><p>If a parcel arrives damaged or does not arrive, write to ${email} with the number of your order. We send the goods again or refund you.</p>
<h2>Downloads</h2><p>Files are ready as soon as the payment is confirmed: on the page of your order and in the mail we send you.</p>`,
  ar: ({
    deliveries,
    email,
  }) => `<h2>إلى أين نوصّل وكيف</h2>${deliveries ? `<ul>${deliveries}</ul><p>تُحسب الأيام من يوم خروج الطرد من عندنا.</p>` : "<p>يظهر عند الدفع ما إذا كنا نوصّل إلى عنوانكم.</p>"}
<h2>التكلفة</h2><p>تظهر تكلفة التوصيل قبل الدفع، حسب عنوانكم والطريقة التي تختارونها. قد تُضاف رسوم جمركية وضرائب استيراد عند التوصيل إلى دول أخرى، وتحصّلها منكم شركة الشحن.</p>
<h2>موعد الشحن</h2><p>نجهّز الطلبات في أيام العمل. عند خروج الطرد تصلكم رسالة، مع رقم للتتبّع إن وفّرته شركة الشحن.</p>
<h2>طرد تالف أو مفقود</h2><p>إذا وصل الطرد تالفًا أو لم يصل، راسلونا على ${email} مع رقم الطلب. نرسل المنتجات من جديد أو نعيد المبلغ.</p>
<h2>الملفات الرقمية</h2><p>تصبح الملفات جاهزة فور تأكيد الدفع: في صفحة الطلب وفي الرسالة التي نرسلها إليكم.</p>`,
  fr: ({
    deliveries,
    email,
  }) => `<h2>Où et comment nous livrons</h2>${deliveries ? `<ul>${deliveries}</ul><p>Les jours se comptent à partir du départ du colis.</p>` : "<p>La page de paiement indique si nous livrons à votre adresse.</p>"}
<h2>Prix</h2><p>Le prix de la livraison s’affiche avant le paiement, selon votre adresse et le mode choisi. Pour d’autres pays, des droits de douane et taxes à l’importation peuvent s’ajouter ; le transporteur vous les demande.</p>
<h2>Départ</h2><p>Nous préparons les commandes les jours ouvrés. Au départ du colis, vous recevez un e-mail, avec un numéro de suivi si le transporteur en donne un.</p>
<h2>Colis abîmé ou perdu</h2><p>Si un colis arrive abîmé ou n’arrive pas, écrivez à ${email} avec le numéro de commande. Nous renvoyons les articles ou vous remboursons.</p>
<h2>Téléchargements</h2><p>Les fichiers sont prêts dès la confirmation du paiement : sur la page de la commande et dans l’e-mail que nous vous envoyons.</p>`,
  it: ({
    deliveries,
    email,
  }) => `<h2>Dove e come consegniamo</h2>${deliveries ? `<ul>${deliveries}</ul><p>I giorni si contano dalla partenza del pacco.</p>` : "<p>Al pagamento vedi se consegniamo al tuo indirizzo.</p>"}
<h2>Quanto costa</h2><p>Vedi il costo della consegna prima di pagare, secondo l’indirizzo e il modo scelto. Per altri paesi possono aggiungersi dazi e imposte d’importazione, riscossi dal corriere.</p>
<h2>Quando parte</h2><p>Prepariamo gli ordini nei giorni lavorativi. Quando il pacco parte ricevi un’e-mail, con il numero di tracciamento se il corriere lo offre.</p>
<h2>Danneggiato o smarrito</h2><p>Se un pacco arriva danneggiato o non arriva, scrivi a ${email} con il numero d’ordine. Rispediamo la merce o ti rimborsiamo.</p>
<h2>File da scaricare</h2><p>I file sono pronti appena il pagamento è confermato: sulla pagina dell’ordine e nell’e-mail che ti inviamo.</p>`,
};
