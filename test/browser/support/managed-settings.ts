/** What the tests of the managed edition set by policy, and what must come of it in every browser. */

/** One value is wrong. */
export const SETTINGS = {
  organizationName: "Example University",
  organizationMessage: "We have a license for another product.",
  helpDeskUrl: "https://help.example.com/software",
  helpDeskLabel: "Ask the service desk",
  lockedSettings: ["mode"],
  disableFirstRunPage: true,
  approvedAlternatives: ["Campus Shield | https://software.example.com/shield | Free for staff"],
  allowSnooze: false,
  logDays: 5,
};

/** What a notice says of it. */
export const IN_THE_NOTICE = [SETTINGS.organizationName, SETTINGS.organizationMessage, SETTINGS.helpDeskLabel];

/** What the options page says of it, and of the edition. */
export const IN_THE_OPTIONS = [
  "Policy on this device",
  SETTINGS.organizationName,
  `Set by \u2068${SETTINGS.organizationName}\u2069. You cannot change it here.`,
  "This edition looks at every site.",
  "For organizations",
  "It must be one of: 0, 7, 30, 90.",
];

/** Settings whose controls cannot be used. */
export const LOCKED = ["mode"];

/** A choice that this edition does not have. */
export const CHOICE_OF_SITES = /Look at (?:every site|listed sites only)/;
