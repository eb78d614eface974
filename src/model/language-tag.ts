import { nearest } from "./nearest.ts";
import { LANGUAGES } from "./text.ts";

/** The two-letter codes of ISO 639-1, apart from `zh` and `en`. */
const CODES =
  "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zu";
const TWO_LETTERS: ReadonlySet<string> = new Set(CODES.split(" "));

/** What a tag of a further language looks like; `isFurtherLanguage` also knows which codes there are. */
export const LANGUAGE_PATTERN = "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";
const FORM = new RegExp(LANGUAGE_PATTERN, "u");

/** Whether a text is a language tag (`de`, `pt-BR`, `deu`) other than `zh` and `en`. A slip of these two is none. */
export function isFurtherLanguage(tag: string): boolean {
  if (!FORM.test(tag)) return false;
  const [code = ""] = tag.split("-");
  if ((LANGUAGES as readonly string[]).includes(code)) return code !== tag;
  return code.length === 2 ? TWO_LETTERS.has(code) : nearest(code, LANGUAGES) === null;
}
