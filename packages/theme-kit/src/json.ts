/** JSON that is safe inside a `<script>` of a page: no text in it can end the element (HTML §4.12.1.3). */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
