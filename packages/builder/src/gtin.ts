/** GTIN-8, -12, -13 or -14 with a right check digit (GS1); other barcodes mean nothing outside the shop. */
export const gtinOf = (barcode: string | undefined): string | undefined => {
  if (!barcode || !/^(\d{8}|\d{12,14})$/.test(barcode)) return undefined;
  const digits = [...barcode].map(Number).toReversed();
  const sum = digits.slice(1).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === digits[0] ? barcode : undefined;
};
