import type { MappingChange } from "./change-mapping.ts";
import type { MappingBody } from "./schemas.ts";

/** The API speaks snake_case, the rest of the program does not. */
export function toMappingChange({ date_order, time_zone, default_status, header_row, words, ...same }: MappingBody): MappingChange {
  return {
    ...defined(same),
    ...(date_order !== undefined && { dateOrder: date_order }),
    ...(time_zone !== undefined && { timeZone: time_zone }),
    ...(header_row !== undefined && { headerRow: header_row }),
    ...(default_status !== undefined && { defaultStatus: default_status }),
    ...(words !== undefined && { words: defined(words) }),
  };
}

function defined<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as { [Key in keyof Shape]: Exclude<Shape[Key], undefined> };
}
