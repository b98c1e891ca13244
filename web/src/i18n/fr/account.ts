import type { account as en } from "../en/account.ts";
import type { Like } from "../shape.ts";

export const account: Like<typeof en> = {
  title: "Compte",
  email: "E-mail",
  language: "Langue du bureau et des e-mails qui vous sont adressés",
  sessions: "Appareils connectés",
  sessionsLead: "Déconnectez ceux que vous ne connaissez pas.",
  thisDevice: "Cet appareil",
  lastSeen: "Vu {when}",
  since: "Connecté {when}",
  revoke: "Déconnecter",
  revokeOne: "Déconnecter {device}",
  revoked: "L’appareil a été déconnecté.",
  unknownDevice: "Appareil inconnu",
  stores: "Vos boutiques",
};
