import type { members as en } from "../en/members.ts";
import type { Like } from "../shape.ts";

export const members: Like<typeof en> = {
  title: "Membri",
  lead: "Le persone che possono lavorare in questo negozio.",
  invite: "Invita",
  inviteTitle: "Invita qualcuno",
  inviteLead: "Accede con questo indirizzo. Nessuna password.",
  email: "E-mail",
  roleOf: "Ruolo di {email}",
  role: "Ruolo",
  roles: { owner: "Titolare", manager: "Gestore", staff: "Personale" },
  roleWhy: { owner: "Tutto, compresi membri e pagamenti.", manager: "Tutto tranne membri e pagamenti.", staff: "Solo gli ordini." },
  send: "Invia l’invito",
  pending: "Invitato",
  active: "Membro",
  since: "Dal",
  state: "Stato",
  you: "tu",
  removed: "{email} è stato rimosso.",
  invited: "{email} è stato invitato.",
  changed: "{email} ora ha il ruolo: {role}.",
  removeOne: "Rimuovi {email}",
  empty: "Qui lavori da solo",
  emptyWhy: "Invita qualcuno per preparare i pacchi o scrivere i testi. Il personale vede solo gli ordini.",
};
