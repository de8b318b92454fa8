import { createTheme, Drawer, Modal } from "@mantine/core";

/** The library's settings; colours are in theme.css. */
export const theme = createTheme({
  primaryColor: "brand",
  colors: {
    brand: [
      "#e9f5f1",
      "#d2e9e2",
      "#a8d3c7",
      "#7bbcab",
      "#4fa18e",
      "#2f8a76",
      "#1d6b5c",
      "#185a4e",
      "#134940",
      "#0e3831",
    ],
  },
  defaultRadius: "md",
  respectReducedMotion: true,
  components: {
    // The page itself never scrolls; locking it would need inline styles, which the page's content policy forbids.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
  },
});
