/** The one file that knows Ink and React. Building replaces it by a bundle for production, which starts three times as fast. */
export { Box, render, Text } from "ink";
export { createElement, memo, useSyncExternalStore } from "react";
