/** The page of this shop that a form was sent from; the home page where the browser does not say. */
export const pageBefore = (referer: string | undefined, host: string): string => {
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  return from && from.host === host ? from.pathname : "/";
};
