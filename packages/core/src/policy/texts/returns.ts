import type { Texts } from "./text.ts";

export const returns: Texts = {
  en: ({ email, returns: r, inEurope }) => `${
    r && r.days > 0
      ? `<p>You can send goods back within ${r.days} ${r.days === 1 ? "day" : "days"} after they arrived, unused and complete.</p>`
      : r
        ? "<p>We do not take back goods that are as you ordered them.</p>"
        : `<p>Please write to us before you send anything back: ${email}.</p>`
  }${inEurope ? "<p>Consumers in the European Union have the right to withdraw from a purchase within 14 days after the goods arrived, without giving a reason. This right remains, whatever else is said here. It does not exist for goods made to your wishes, and ends for downloads once you agreed that they begin at once.</p>" : ""}
<h2>How it works</h2><ol><li>Write to ${email} with the number of your order and what you want to send back.</li><li>We answer with the address and the next steps.</li><li>Pack the goods well and keep the receipt of the parcel.</li></ol>
<h2>Who pays the way back</h2><p>${r && r.days > 0 && r.paidBy === "store" ? "We do." : "You do, unless the goods are faulty, damaged or not what you ordered: then we do."}</p>
<h2>Your money</h2><p>We refund the same way that you paid, at the latest 14 days after the goods are back with us.</p>
<h2>Faulty or wrong goods</h2><p>Tell us at once, with a picture if you can. We repair, replace or refund, at our cost. Your rights by law remain as they are.</p>
<h2>Downloads</h2><p>Files cannot be given back once they were downloaded. If a file is faulty, we give you a working one or your money.</p>`,
  ar: ({ email, returns: r, inEurope }) => `${
    r && r.days > 0
      ? `<p>يمكنكم إرجاع المنتجات خلال ${r.days} ${r.days >= 3 && r.days <= 10 ? "أيام" : "يومًا"} من استلامها، بشرط أن تكون كاملة وغير مستعملة.</p>`
      : r
        ? "<p>لا نقبل إرجاع المنتجات المطابقة لطلبكم.</p>"
        : `<p>نرجو مراسلتنا قبل إرسال أي منتج: ${email}.</p>`
  }${inEurope ? "<p>يحق للمستهلكين في الاتحاد الأوروبي العدول عن الشراء خلال 14 يومًا من استلام المنتجات دون إبداء الأسباب. يبقى هذا الحق قائمًا مهما ورد هنا. ولا يسري على المنتجات المصنوعة بحسب طلبكم، وينتهي في الملفات الرقمية متى وافقتم على بدء تنزيلها فورًا.</p>" : ""}
<h2>خطوات الإرجاع</h2><ol><li>راسلونا على ${email} مع ذكر رقم الطلب والمنتج الذي تريدون إرجاعه.</li><li>نجيبكم بالعنوان والخطوات التالية.</li><li>غلّفوا المنتج جيدًا واحتفظوا بإيصال الشحن.</li></ol>
<h2>من يدفع تكلفة الإرجاع</h2><p>${r && r.days > 0 && r.paidBy === "store" ? "نحن ندفعها." : "أنتم، إلا إذا كان المنتج معيبًا أو تالفًا أو مختلفًا عمّا طلبتم، فعندها ندفعها نحن."}</p>
<h2>استرداد المبلغ</h2><p>نعيد المبلغ بطريقة الدفع نفسها خلال 14 يومًا على الأكثر من وصول المنتج إلينا.</p>
<h2>منتج معيب أو غير صحيح</h2><p>أخبرونا فورًا، مع صورة إن أمكن. نصلح المنتج أو نستبدله أو نعيد المبلغ على حسابنا. وتبقى حقوقكم التي يكفلها النظام كما هي.</p>
<h2>الملفات الرقمية</h2><p>لا يمكن إرجاع الملفات بعد تنزيلها. إذا كان في الملف خلل، نعطيكم ملفًا سليمًا أو نعيد المبلغ.</p>`,
  fr: ({ email, returns: r, inEurope }) => `${
    r && r.days > 0
      ? `<p>Vous pouvez renvoyer les articles dans ${r.days === 1 ? "le jour" : `les ${r.days} jours`} suivant leur réception, complets et non utilisés.</p>`
      : r
        ? "<p>Nous ne reprenons pas les articles conformes à votre commande.</p>"
        : `<p>Écrivez-nous avant tout renvoi : ${email}.</p>`
  }${inEurope ? "<p>Dans l’Union européenne, les consommateurs disposent d’un droit de rétractation de 14 jours après la réception des articles, sans donner de motif. Ce droit demeure, quoi qu’il soit dit ici. Il n’existe pas pour les articles faits selon vos souhaits, et s’éteint pour les téléchargements dès que vous avez accepté leur exécution immédiate.</p>" : ""}
<h2>Comment faire</h2><ol><li>Écrivez à ${email} avec le numéro de commande et l’article à renvoyer.</li><li>Nous vous indiquons l’adresse et la marche à suivre.</li><li>Emballez bien l’article et gardez la preuve d’envoi.</li></ol>
<h2>Qui paie le retour</h2><p>${r && r.days > 0 && r.paidBy === "store" ? "Nous." : "Vous, sauf si l’article est défectueux, abîmé ou différent de votre commande : dans ce cas, nous."}</p>
<h2>Remboursement</h2><p>Nous remboursons par le même moyen de paiement, au plus tard 14 jours après le retour de l’article chez nous.</p>
<h2>Article défectueux ou erroné</h2><p>Prévenez-nous aussitôt, avec une photo si possible. Nous réparons, remplaçons ou remboursons à nos frais. Vos droits légaux restent entiers.</p>
<h2>Téléchargements</h2><p>Un fichier téléchargé ne peut être rendu. S’il est défectueux, nous en fournissons un bon ou nous vous remboursons.</p>`,
  it: ({ email, returns: r, inEurope }) => `${
    r && r.days > 0
      ? `<p>Puoi restituire la merce entro ${r.days} ${r.days === 1 ? "giorno" : "giorni"} dalla consegna, completa e non usata.</p>`
      : r
        ? "<p>Non riprendiamo merce conforme all’ordine.</p>"
        : `<p>Scrivici prima di rispedire qualcosa: ${email}.</p>`
  }${inEurope ? "<p>Nell’Unione europea i consumatori possono recedere dall’acquisto entro 14 giorni dalla consegna, senza indicare il motivo. Questo diritto resta, qualunque cosa si dica qui. Non esiste per la merce fatta secondo i tuoi desideri e, per i file, termina quando accetti che il download inizi subito.</p>" : ""}
<h2>Come si fa</h2><ol><li>Scrivi a ${email} con il numero d’ordine e che cosa vuoi restituire.</li><li>Ti rispondiamo con l’indirizzo e i passi successivi.</li><li>Imballa bene la merce e conserva la ricevuta di spedizione.</li></ol>
<h2>Chi paga il reso</h2><p>${r && r.days > 0 && r.paidBy === "store" ? "Noi." : "Tu, a meno che la merce sia difettosa, danneggiata o diversa dall’ordine: allora paghiamo noi."}</p>
<h2>Rimborso</h2><p>Rimborsiamo con lo stesso metodo di pagamento, al più tardi 14 giorni dopo il ritorno della merce.</p>
<h2>Merce difettosa o sbagliata</h2><p>Avvisaci subito, se puoi con una foto. Ripariamo, sostituiamo o rimborsiamo a nostre spese. I tuoi diritti di legge restano intatti.</p>
<h2>File da scaricare</h2><p>Un file scaricato non si può restituire. Se è difettoso, te ne diamo uno funzionante o ti rimborsiamo.</p>`,
};
