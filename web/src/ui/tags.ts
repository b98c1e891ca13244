/** Words of a text, each once: "linen, Summer ، linen" → ["linen", "Summer"]. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،;\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
