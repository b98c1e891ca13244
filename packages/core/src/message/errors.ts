import { type Words, wrongField } from "../kernel/index.ts";

const words: Words = {
  en: "A message can hold at most {most} links. Take some out and send it again.",
  ar: "يمكن أن تحتوي الرسالة على {most} روابط على الأكثر. احذف بعضها وأرسلها من جديد.",
  fr: "Un message peut contenir au plus {most} liens. Retirez-en et renvoyez-le.",
  it: "Un messaggio può contenere al massimo {most} link. Togline qualcuno e invialo di nuovo.",
};

export const tooManyLinks = (most: number) => wrongField("/text", "message.too_many_links", words, { most });
