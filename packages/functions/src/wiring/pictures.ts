export { pictureMaker } from "@matjar/adapters/pictures";
