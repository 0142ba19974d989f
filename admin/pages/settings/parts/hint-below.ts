/** In a row of fields a hint above one input would push it out of line with its neighbours. */
export const hintBelow = { inputWrapperOrder: ["label", "input", "description", "error"] } satisfies {
  inputWrapperOrder: ("label" | "input" | "description" | "error")[];
};
