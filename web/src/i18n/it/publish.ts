import type { publish as en } from "../en/publish.ts";
import type { Like } from "../shape.ts";

export const publish: Like<typeof en> = {
  title: "Pubblica",
  lead: "I visitatori vedono l’ultimo stato pubblicato. Si scrivono solo le pagine cambiate.",
  now: "Pubblica ora",
  running: "Pubblicazione…",
  progress: "{done} pagine di {total}",
  starting: "Lettura del negozio…",
  live: "Le tue modifiche sono online.",
  failed: "La pubblicazione si è fermata. La versione precedente resta online.",
  failedAt: "Non è stato possibile costruire la pagina {path}: {reason}",
  history: "Versioni",
  states: { requested: "In attesa", building: "In costruzione", live: "Online", superseded: "Precedente", failed: "Fallita" },
  when: "Quando",
  state: "Stato",
  pages: "Pagine",
  changed: "File cambiati",
  rollBack: "Rimetti online",
  rolledBack: "Questa versione è di nuovo online.",
  fromEarlier: "di nuovo una versione precedente",
  empty: "Non è ancora stato pubblicato nulla",
  emptyWhy: "La prima volta richiede qualche secondo. Poi si scrive solo ciò che cambia.",
  unpublished: "Ci sono modifiche non ancora pubbliche",
  upToDate: "Tutto ciò che hai salvato qui è pubblico.",
};
