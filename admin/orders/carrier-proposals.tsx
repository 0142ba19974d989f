import type { Carrier } from "../api/contract.ts";
import { useTexts } from "../language/texts.ts";
import classes from "./carrier-proposals.module.css";
import { likelyCarriers } from "./likely-carriers.ts";
import { orderWords } from "./texts.ts";

type CarrierProposalsProps = {
  code: string;
  carriers: readonly Carrier[];
  /** Name or code of the one that stands there. */ current: string;
  onChoose: (name: string) => void;
};

/** The carriers whose codes look like this one, each one click away; many codes are plain digits, so nothing is chosen unasked. */
export function CarrierProposals({ code, carriers, current, onChoose }: CarrierProposalsProps) {
  const { likely } = useTexts(orderWords);
  return likelyCarriers(code, carriers, current).map(({ code: key, name }) => (
    <button key={key} type="button" className={classes.proposal} title={likely.hint({ carrier: name })} onClick={() => onChoose(name)}>
      {likely.ask({ carrier: name })}
    </button>
  ));
}
