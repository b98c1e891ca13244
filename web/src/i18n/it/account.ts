import type { account as en } from "../en/account.ts";
import type { Like } from "../shape.ts";

export const account: Like<typeof en> = {
  title: "Account",
  email: "E-mail",
  language: "Lingua della scrivania e delle e-mail per te",
  sessions: "Dispositivi collegati",
  sessionsLead: "Disconnetti quelli che non conosci.",
  thisDevice: "Questo dispositivo",
  lastSeen: "Visto {when}",
  since: "Accesso {when}",
  revoke: "Disconnetti",
  revokeOne: "Disconnetti {device}",
  revoked: "Il dispositivo è stato disconnesso.",
  unknownDevice: "Dispositivo sconosciuto",
  stores: "I tuoi negozi",
};
