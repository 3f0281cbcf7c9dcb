/** The notice's style sheet, in the order in which later parts override earlier ones. */
import actions from "./actions.css?inline";
import adapt from "./adapt.css?inline";
import host from "./host.css?inline";
import panels from "./panels.css?inline";
import surface from "./surface.css?inline";

export const css = [host, surface, actions, panels, adapt].join("");
