export { type Align, indented, padded, widthOf, wrapped } from "../explain/width.ts";
