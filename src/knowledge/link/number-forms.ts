const LATIN_END = /[a-z]{3}$/u;

/** A text and, if it ends in a Latin word, that word in the other number: socks and sock, battery and batteries, box and boxes. */
export function numberForms(key: string): readonly string[] {
  if (key.charCodeAt(key.length - 1) > 0x7a || !LATIN_END.test(key)) return [key];
  return [key, ...singulars(key), ...plurals(key)];
}

function singulars(key: string): readonly string[] {
  if (!key.endsWith("s") || key.endsWith("ss")) return [];
  const forms = [key.slice(0, -1)];
  if (key.endsWith("ies")) forms.push(`${key.slice(0, -3)}y`);
  if (key.endsWith("ves")) forms.push(`${key.slice(0, -3)}f`, `${key.slice(0, -3)}fe`);
  if (/(?:s|x|z|ch|sh|o)es$/u.test(key)) forms.push(key.slice(0, -2));
  return forms;
}

function plurals(key: string): readonly string[] {
  if (/(?:ss|s|x|z|ch|sh|o)$/u.test(key)) return [`${key}es`, `${key}s`];
  if (/[^aeiou]y$/u.test(key)) return [`${key.slice(0, -1)}ies`];
  if (key.endsWith("f")) return [`${key}s`, `${key.slice(0, -1)}ves`];
  if (key.endsWith("fe")) return [`${key}s`, `${key.slice(0, -2)}ves`];
  return [`${key}s`];
}
