export { type Align, indented, padded, widthOf, wrapped } from "../width.ts";
