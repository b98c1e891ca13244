export { typstLabels } from "@matjar/adapters/labels";
