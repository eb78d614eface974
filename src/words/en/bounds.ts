import { counted } from "../number.ts";
import type { BoundsWords } from "../topics/bounds.ts";

export const boundsEn: BoundsWords = {
  provisional: (units) =>
    `${counted(units, "unit counts", "units count")} through belts of earlier years, which stand in only while no belt of the study year is known in the city: rates with such units are not lower bounds.`,
};
