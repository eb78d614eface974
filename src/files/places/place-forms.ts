import { simplified } from "../../knowledge/normalise/simplified.ts";
import { labelKey } from "../../model/label-key.ts";

/** Besides what makes labels equal: apostrophes, accents (Xi'an, Ürümqi) and traditional characters do not count. */
export function placeKey(text: string): string {
  return simplified(labelKey(text.normalize("NFKD").replace(/[\p{M}'’]/gu, "")));
}

const PEOPLES =
  "蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族?|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族?|德昂族|保安族|裕固族|独龙族|鄂伦春族?|各族";
const AUTONOMOUS = new RegExp(`^(\\p{Script=Han}{2,}?)(?:${PEOPLES})*(?:自治县|自治旗|自治州)$`, "u");
const ENDS = /(?:地区|林区|特区|新区|[市县区旗盟])$/u;

/** What people call a county, district or city for short: 昆山 for 昆山市, 峨边 for 峨边彝族自治县; a name of one character stays whole (雄县). */
export function shortPlace(name: string): string {
  const short = AUTONOMOUS.exec(name)?.[1] ?? name.replace(ENDS, "");
  return short.length < 2 ? name : short;
}

/** What people call a town for short: 虎门 for 虎门镇. */
export function shortTown(name: string): string {
  const short = name.replace(/(?:街道|镇)$/u, "");
  return short.length < 2 ? name : short;
}

export function shortProvince(province: string): string {
  return province.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u, "");
}

/**
 * A code of a place as spreadsheets and people leave it (`440300.0`, `4.403E+05`, `440,300`, `'440300`), as its digits; null
 * if the text is no code.
 */
export function placeDigits(text: string): string | null {
  const bare = text.replace(/^(?:['‘’"“”]|CN-?)|['‘’"“”]$|\.0+$/giu, "");
  if (/^\d{2}(?:\d{2}){0,2}$|^\d{9}$|^\d{12}$/.test(bare)) return bare;
  if (/^\d{3},\d{3}$/.test(bare)) return bare.replace(",", "");
  const power = /^(\d)\.(\d{1,11})E\+?0?(5|11)$/i.exec(bare);
  return power === null ? null : `${power[1]}${power[2]}`.padEnd(Number(power[3]) + 1, "0");
}
