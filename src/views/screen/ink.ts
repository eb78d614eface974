/** The only file that imports Ink and React. The built program contains the production builds of both, which start three times as fast. */
export { Box, render, Text } from "ink";
export { createElement, memo, useSyncExternalStore } from "react";
