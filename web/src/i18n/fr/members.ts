import type { members as en } from "../en/members.ts";
import type { Like } from "../shape.ts";

export const members: Like<typeof en> = {
  title: "Membres",
  lead: "Les personnes qui peuvent travailler dans cette boutique.",
  invite: "Inviter",
  inviteTitle: "Inviter quelqu’un",
  inviteLead: "La personne se connecte avec cette adresse. Pas de mot de passe.",
  email: "E-mail",
  roleOf: "Rôle de {email}",
  role: "Rôle",
  roles: { owner: "Propriétaire", manager: "Gérant", staff: "Équipe" },
  roleWhy: {
    owner: "Tout, y compris les membres et les paiements.",
    manager: "Tout sauf les membres et les paiements.",
    staff: "Les commandes uniquement.",
  },
  send: "Envoyer l’invitation",
  pending: "Invité",
  active: "Membre",
  since: "Depuis",
  state: "État",
  you: "vous",
  removed: "{email} a été retiré.",
  invited: "{email} a été invité.",
  changed: "{email} a maintenant le rôle : {role}.",
  removeOne: "Retirer {email}",
  empty: "Vous travaillez seul ici",
  emptyWhy: "Invitez quelqu’un pour préparer les colis ou rédiger. L’équipe ne voit que les commandes.",
};
