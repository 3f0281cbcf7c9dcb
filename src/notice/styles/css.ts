/** The notice's style sheet, in the order in which later parts override earlier ones. */
import actions from "./actions.css?inline";
import adapt from "./adapt.css?inline";
import fullPage from "./full-page.css?inline";
import host from "./host.css?inline";
import panels from "./panels.css?inline";
import small from "./small.css?inline";
import surface from "./surface.css?inline";
import tokens from "./tokens.css?inline";
import dark from "./tokens-dark.css?inline";

export const css = [tokens, dark, host, surface, actions, panels, small, fullPage, adapt].join("");
