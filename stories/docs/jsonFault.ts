/** What keeps a text from being JSON; `reasons` in PasteJson.tsx says each in words. */
export type JsonReason =
  | 'bracket'
  | 'colon'
  | 'comma'
  | 'curly'
  | 'empty'
  | 'end'
  | 'name'
  | 'string'
  | 'trailing'
  | 'value';

/** The first place at which a text is no JSON, counted as an editor does. */
export interface JsonFault {
  reason: JsonReason;
  line: number;
  column: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where the text stops being JSON. Browsers say it each in words of their own, one of them without
 * a place, and none in Korean. A list of open brackets instead of recursion: depth costs nothing.
 */
export function faultOf(text: string): JsonFault | undefined {
  let at = 0;
  const open: ('{' | '[')[] = [];
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const fault = (reason: JsonReason): JsonFault => {
    const before = text.slice(0, at).split('\n');
    return { reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const missing = (reason: JsonReason) => {
    if (at >= text.length) return fault(text.trim() === '' ? 'empty' : 'end');
    if (/[“”‘’„«»「」『』]/.test(text.charAt(at))) return fault('curly');
    return fault(text.charAt(at) === '"' ? 'string' : reason);
  };
  /** The name of a member and its colon; nothing when both are there. */
  const member = () => {
    take(SPACE);
    if (take(STRING) === undefined) return missing(text.charAt(at) === '}' ? 'trailing' : 'name');
    take(SPACE);
    return take(/:/y) === undefined ? missing('colon') : undefined;
  };

  for (;;) {
    take(SPACE);
    const bracket = take(/[[{]/y) as '{' | '[' | undefined;
    if (bracket) {
      take(SPACE);
      if (take(bracket === '{' ? /\}/y : /\]/y) === undefined) {
        open.push(bracket);
        const wrong = bracket === '{' ? member() : undefined;
        if (wrong) return wrong;
        continue;
      }
    } else if ((take(STRING) ?? take(SCALAR)) === undefined) {
      return missing(/[\]}]/.test(text.charAt(at)) ? 'trailing' : 'value');
    }
    // After a value: everything that ends here, then a comma.
    for (;;) {
      take(SPACE);
      const inside = open.at(-1);
      if (!inside) return at < text.length ? missing('bracket') : undefined;
      if (take(inside === '{' ? /\}/y : /\]/y) === undefined) break;
      open.pop();
    }
    if (take(/,/y) === undefined) return missing('comma');
    const wrong = open.at(-1) === '{' ? member() : undefined;
    if (wrong) return wrong;
  }
}
