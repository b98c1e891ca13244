interface Place {
  readonly currency: string;
  /** Standard VAT or GST rate in basis points; absent where there is none that one rate could say. */
  readonly vat?: number;
  /** The places of tzdata's zone names, the main one first. */
  readonly zones: string;
}

const place = (currency: string, vat: number | undefined, zones: string): Place => ({
  currency,
  zones,
  ...(vat === undefined ? {} : { vat }),
});

/**
 * Countries by ISO 3166-1: currency (ISO 4217), standard VAT rate, time zones (tzdata zone.tab). Rates as published by the
 * tax authorities for 2026: a first guess that the merchant confirms, not advice.
 */
export const places: Readonly<Record<string, Place>> = {
  SA: place("SAR", 1500, "Asia/Riyadh"),
  AE: place("AED", 500, "Asia/Dubai"),
  BH: place("BHD", 1000, "Asia/Bahrain"),
  KW: place("KWD", undefined, "Asia/Kuwait"),
  OM: place("OMR", 500, "Asia/Muscat"),
  QA: place("QAR", undefined, "Asia/Qatar"),
  YE: place("YER", undefined, "Asia/Aden"),
  EG: place("EGP", 1400, "Africa/Cairo"),
  JO: place("JOD", 1600, "Asia/Amman"),
  LB: place("LBP", 1100, "Asia/Beirut"),
  IQ: place("IQD", undefined, "Asia/Baghdad"),
  SY: place("SYP", undefined, "Asia/Damascus"),
  PS: place("ILS", 1600, "Asia/Gaza Asia/Hebron"),
  IL: place("ILS", 1800, "Asia/Jerusalem Asia/Tel_Aviv"),
  MA: place("MAD", 2000, "Africa/Casablanca Africa/El_Aaiun"),
  DZ: place("DZD", 1900, "Africa/Algiers"),
  TN: place("TND", 1900, "Africa/Tunis"),
  LY: place("LYD", undefined, "Africa/Tripoli"),
  SD: place("SDG", 1700, "Africa/Khartoum"),
  MR: place("MRU", 1600, "Africa/Nouakchott"),
  SO: place("SOS", undefined, "Africa/Mogadishu"),
  DJ: place("DJF", 1000, "Africa/Djibouti"),
  TR: place("TRY", 2000, "Europe/Istanbul Asia/Istanbul"),
  IR: place("IRR", 1000, "Asia/Tehran"),
  AT: place("EUR", 2000, "Europe/Vienna"),
  BE: place("EUR", 2100, "Europe/Brussels"),
  BG: place("EUR", 2000, "Europe/Sofia"),
  HR: place("EUR", 2500, "Europe/Zagreb"),
  CY: place("EUR", 1900, "Asia/Nicosia Asia/Famagusta Europe/Nicosia"),
  CZ: place("CZK", 2100, "Europe/Prague"),
  DK: place("DKK", 2500, "Europe/Copenhagen"),
  EE: place("EUR", 2400, "Europe/Tallinn"),
  FI: place("EUR", 2550, "Europe/Helsinki"),
  FR: place("EUR", 2000, "Europe/Paris"),
  DE: place("EUR", 1900, "Europe/Berlin Europe/Busingen"),
  GR: place("EUR", 2400, "Europe/Athens"),
  HU: place("HUF", 2700, "Europe/Budapest"),
  IE: place("EUR", 2300, "Europe/Dublin"),
  IT: place("EUR", 2200, "Europe/Rome"),
  LV: place("EUR", 2100, "Europe/Riga"),
  LT: place("EUR", 2100, "Europe/Vilnius"),
  LU: place("EUR", 1700, "Europe/Luxembourg"),
  MT: place("EUR", 1800, "Europe/Malta"),
  NL: place("EUR", 2100, "Europe/Amsterdam"),
  PL: place("PLN", 2300, "Europe/Warsaw"),
  PT: place("EUR", 2300, "Europe/Lisbon Atlantic/Madeira Atlantic/Azores"),
  RO: place("RON", 2100, "Europe/Bucharest"),
  SK: place("EUR", 2300, "Europe/Bratislava"),
  SI: place("EUR", 2200, "Europe/Ljubljana"),
  ES: place("EUR", 2100, "Europe/Madrid Atlantic/Canary Africa/Ceuta"),
  SE: place("SEK", 2500, "Europe/Stockholm"),
  GB: place("GBP", 2000, "Europe/London Europe/Belfast"),
  CH: place("CHF", 810, "Europe/Zurich"),
  NO: place("NOK", 2500, "Europe/Oslo"),
  IS: place("ISK", 2400, "Atlantic/Reykjavik"),
  SM: place("EUR", undefined, "Europe/San_Marino"),
  MC: place("EUR", 2000, "Europe/Monaco"),
  UA: place("UAH", 2000, "Europe/Kyiv Europe/Kiev"),
  US: place(
    "USD",
    undefined,
    "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage Pacific/Honolulu America/Detroit America/Boise America/Indiana/Indianapolis America/Indianapolis",
  ),
  CA: place(
    "CAD",
    undefined,
    "America/Toronto America/Montreal America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/St_Johns America/Regina",
  ),
  MX: place("MXN", 1600, "America/Mexico_City America/Monterrey America/Tijuana America/Cancun"),
  BR: place("BRL", undefined, "America/Sao_Paulo America/Bahia America/Fortaleza America/Manaus"),
  AR: place("ARS", 2100, "America/Argentina/Buenos_Aires America/Buenos_Aires"),
  CL: place("CLP", 1900, "America/Santiago"),
  CO: place("COP", 1900, "America/Bogota"),
  AU: place("AUD", 1000, "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart"),
  NZ: place("NZD", 1500, "Pacific/Auckland"),
  JP: place("JPY", 1000, "Asia/Tokyo"),
  KR: place("KRW", 1000, "Asia/Seoul"),
  CN: place("CNY", 1300, "Asia/Shanghai Asia/Urumqi"),
  HK: place("HKD", undefined, "Asia/Hong_Kong"),
  SG: place("SGD", 900, "Asia/Singapore"),
  MY: place("MYR", undefined, "Asia/Kuala_Lumpur"),
  ID: place("IDR", 1100, "Asia/Jakarta Asia/Makassar"),
  IN: place("INR", undefined, "Asia/Kolkata Asia/Calcutta"),
  PK: place("PKR", 1800, "Asia/Karachi"),
  BD: place("BDT", 1500, "Asia/Dhaka"),
  NG: place("NGN", 750, "Africa/Lagos"),
  KE: place("KES", 1600, "Africa/Nairobi"),
  ZA: place("ZAR", 1500, "Africa/Johannesburg"),
  SN: place("XOF", 1800, "Africa/Dakar"),
  CI: place("XOF", 1800, "Africa/Abidjan"),
};

const countryByZone = new Map(Object.entries(places).flatMap(([country, { zones }]) => zones.split(" ").map((zone) => [zone, country])));

export const countryOfZone = (zone: string | undefined): string | undefined => (zone === undefined ? undefined : countryByZone.get(zone));
export const zoneOfCountry = (country: string): string | undefined => places[country]?.zones.split(" ")[0];
