import fc from "fast-check";

/** Texts as an attacker would write them: control sequences, bidi overrides, zero widths, lone surrogates, piled accents, mixed with plain ones. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u001b[31m",
        "\u001b]0;title\u0007",
        "\u009b2J",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\ud800",
        "\udfff",
        "\u2028",
        "\r\n",
        "\t",
        "\b",
        "\u007f",
        "\u0085",
        "\u3164",
        "e\u0301\u0301\u0301\u0301\u0301\u0301",
      ),
      fc.constantFrom("集成电路", "产业带", "（", "）", "chip ", "👩‍💻", "🇨🇳", "ｆｕｌｌ", "한글", "—", "=1+1"),
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** What must never reach a terminal: control characters, invisible characters, lone surrogates, and piles of accents. */
export const TERMINAL_HARM = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\p{M}{4}/u;
