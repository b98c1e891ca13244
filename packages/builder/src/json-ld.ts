import type { LinkView } from "@matjar/theme-kit";
import { returnsLd } from "./json-ld-terms.ts";
import { absolute, localHref, routes } from "./links.ts";
import { pictureView } from "./pictures.ts";
import type { Scene } from "./scene.ts";

export const context = "https://schema.org";

export const organizationId = (scene: Scene): string => absolute(scene, "/#organization");

export const breadcrumbLd = (scene: Scene, breadcrumbs: readonly LinkView[]): object[] =>
  breadcrumbs.length === 0
    ? []
    : [
        {
          "@context": context,
          "@type": "BreadcrumbList",
          itemListElement: breadcrumbs.map(({ label, href }, i) => ({
            "@type": "ListItem",
            position: i + 1,
            name: label,
            item: absolute(scene, href),
          })),
        },
      ];

/** What a post is to a search engine. */
export interface ArticleFacts {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly picture: string | undefined;
  readonly author: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

export const articleLd = (scene: Scene, { url, title, description, picture, author, publishedAt, updatedAt }: ArticleFacts): object => ({
  "@context": context,
  "@type": "Article",
  "@id": `${url}#article`,
  headline: title,
  description,
  inLanguage: scene.locale,
  datePublished: publishedAt,
  dateModified: updatedAt,
  mainEntityOfPage: url,
  ...(picture ? { image: [absolute(scene, picture)] } : {}),
  author: author ? { "@type": "Person", name: author } : { "@id": organizationId(scene) },
  publisher: { "@id": organizationId(scene) },
});

/** Where the business is, once a merchant has said at least the town. */
const addressLd = ({ snapshot: { store } }: Scene): { address?: object } => {
  const { line1, line2, city, region, postalCode } = store.address ?? {};
  if (!city) return {};
  const street = [line1, line2].filter(Boolean).join(", ");
  return {
    address: {
      "@type": "PostalAddress",
      ...(street ? { streetAddress: street } : {}),
      addressLocality: city,
      ...(region ? { addressRegion: region } : {}),
      ...(postalCode ? { postalCode } : {}),
      addressCountry: store.country,
    },
  };
};

export const organizationLd = (scene: Scene): object => {
  const { store, theme } = scene.snapshot;
  const logo = pictureView(scene, theme.logoPictureId);
  return {
    "@context": context,
    "@type": "Organization",
    "@id": organizationId(scene),
    name: store.name,
    url: absolute(scene, "/"),
    ...(logo ? { logo: absolute(scene, logo.src) } : {}),
    ...(store.email ? { email: store.email } : {}),
    ...(store.phone ? { telephone: store.phone } : {}),
    ...addressLd(scene),
    ...returnsLd(scene),
  };
};

export const webSiteLd = (scene: Scene): object => ({
  "@context": context,
  "@type": "WebSite",
  name: scene.snapshot.store.name,
  url: absolute(scene, localHref(scene, routes.home)),
  inLanguage: scene.locale,
  publisher: { "@id": organizationId(scene) },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${absolute(scene, localHref(scene, routes.search))}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});
