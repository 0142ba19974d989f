/** The time comes in: nothing below the composition root asks for it, so a test can stand still or leap over a night. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
