import { proposeCarriers } from "../../server/domain/tracking-number.ts";
import type { Carrier } from "../api/contract.ts";

/** Which of the shop's carriers print such codes. None when the carrier at hand is one of them: there is nothing to propose. */
export function likelyCarriers(code: string, carriers: readonly Carrier[], current: string): readonly Carrier[] {
  const codes = proposeCarriers(code);
  const likely = carriers.filter((carrier) => carrier.active && codes.includes(carrier.code));
  return likely.some(({ code: known, name }) => current === known || current === name) ? [] : likely;
}
