import { readSeals } from "./released.ts";

/** Tells of the files of a workspace whether a released version rests on them. */
export async function sealedIn(root: string): Promise<(file: string) => boolean> {
  const { seals } = await readSeals(root);
  return (file) => {
    const [folder, version = ""] = file.split("/");
    const versions = folder === "rules" ? seals.versions : folder === "taxonomy" ? seals.taxonomies : null;
    return seals.files.has(file) || versions?.has(version) === true;
  };
}
