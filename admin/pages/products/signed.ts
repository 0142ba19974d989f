/** "+5", "−3": what came or went always says which. */
export function signed(quantity: number, write: (value: number) => string): string {
  return `${quantity < 0 ? "−" : "+"}${write(Math.abs(quantity))}`;
}
