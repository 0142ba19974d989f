/** What a shop paints its statuses and tags in: the back-office has a shade of each for its light and its dark look. */
export const colours = ["amber", "green", "blue", "violet", "gray", "red", "teal", "rose", "olive", "terracotta"] as const;
export type Colour = (typeof colours)[number];
