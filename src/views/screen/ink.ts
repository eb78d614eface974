/** The one file that knows Ink and React. The built program has both inside, made for production, which starts three times as fast. */
export { Box, render, Text } from "ink";
export { createElement, memo, useSyncExternalStore } from "react";
