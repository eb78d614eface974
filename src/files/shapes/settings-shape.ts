import { mapping, may } from "./mapping.ts";
import { choice, type ReadBy, text } from "./shape.ts";

export const settingsFile = mapping({
  language: may(choice(["zh", "en"]), "界面语言"),
  rules: may(text("version"), "工作区没有指定版本时使用的规则版本"),
  reviewer: may(text("one-line"), "评审人"),
  color: may(choice(["auto", "always", "never"]), "何时使用颜色"),
});

export type UserValues = ReadBy<typeof settingsFile>;
export type UserKey = keyof UserValues & string;
