import { useState } from "react";

export const schemes = ["auto", "light", "dark"] as const;
type Scheme = (typeof schemes)[number];

const key = "matjar:scheme";
const kept = (): Scheme => schemes.find((scheme) => scheme === localStorage.getItem(key)) ?? "auto";

const apply = (scheme: Scheme): void => {
  if (scheme === "auto") {
    localStorage.removeItem(key);
    delete document.documentElement.dataset.scheme;
  } else {
    localStorage.setItem(key, scheme);
    document.documentElement.dataset.scheme = scheme;
  }
};

/** Light, dark or like the device; remembered on this device and set before paint by `i18n/locale.ts`. */
export const useScheme = (): [Scheme, (scheme: Scheme) => void] => {
  const [scheme, setScheme] = useState(kept);
  return [
    scheme,
    (next) => {
      apply(next);
      setScheme(next);
    },
  ];
};
