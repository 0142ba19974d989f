import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eef7f2", "#d9ebe2", "#b3d7c6", "#8ac2a8", "#66af8d", "#3f9572", "#2a7d5d", "#1f6b4f", "#185842", "#11402f",
];
const brick: MantineColorsTuple = [
  "#fdf1ed", "#fae0d7", "#f3bfae", "#ea9a81", "#e07a5b", "#d0603f", "#b5482a", "#a33e22", "#84321c", "#5f2515",
];
const sand: MantineColorsTuple = [
  "#faf7f2", "#f3ede4", "#e9e1d5", "#ddd3c4", "#cdc1af", "#aa9d8a", "#857968", "#675c50", "#4a423a", "#2f2923",
];
const soot: MantineColorsTuple = [
  "#ede6da", "#d3cabc", "#b3a899", "#8f8576", "#4d463c", "#38332b", "#2a2621", "#211e1a", "#181613", "#12100e",
];

export const theme = createTheme({
  colors: { leaf, red: brick, gray: sand, dark: soot },
  primaryColor: "leaf",
  primaryShade: { light: 7, dark: 6 },
  white: "#fffdf9",
  black: "#2a241e",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: "650" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  defaultRadius: "8px",
  cursorType: "pointer",
  // By name, not by import: a dialog is fetched when it is first opened, and the theme must not bring it along.
  components: {
    Button: { defaultProps: { size: "sm" } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "lg" } },
    // Menus and pop-ups keep their place in the tab order: focus starts inside and comes back to the opener.
    Menu: { defaultProps: { shadow: "md", position: "bottom-end", withInitialFocusPlaceholder: false }, classNames: { itemIndicator: "menu-indicator" } },
    Popover: { defaultProps: { shadow: "md", position: "bottom-start" } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, radius: "12px" } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 } } },
  },
});

/** The kit's own greys are too light for AA on cream paper. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "#786c5e",
    "--mantine-color-error": "#a33e22",
    "--mantine-color-default-border": "var(--line-strong)",
  },
  dark: {
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "#a3978a",
    "--mantine-color-error": "#ec9a80",
    "--mantine-color-default-border": "var(--line-strong)",
  },
});
