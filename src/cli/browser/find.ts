/** Finds a Chromium-family browser on this machine, or says in one line what to install. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Usual places by platform, in order of preference: Chrome, Chromium, Edge, Brave. */
function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const apps = ["Google\\Chrome", "Chromium", "Microsoft\\Edge", "BraveSoftware\\Brave-Browser"];
    const names: Record<string, string> = { "Microsoft\\Edge": "msedge.exe", "BraveSoftware\\Brave-Browser": "brave.exe" };
    return apps.flatMap((app) => folders.map((folder) => join(folder, app, "Application", names[app] ?? "chrome.exe")));
  }
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
    "brave-browser",
  ];
  return [...names.flatMap((name) => onPath(name)), "/opt/google/chrome/chrome", "/snap/bin/chromium"];
}

function onPath(name: string): string[] {
  const found = spawnSync("which", [name], { encoding: "utf8" });
  return found.status === 0 ? [found.stdout.trim()] : [];
}

/** True where the system's package manager may be asked: Debian or Ubuntu, as root. */
function canInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @throws Error when the packages cannot be installed */
function installPackages(...names: string[]): void {
  console.error(`Installing ${names.join(", ")} with apt-get (once) …`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}

/**
 * @returns path of the browser: CHROME_PATH, else the first one at the usual places, else one installed here and now where that is possible
 * @throws Error with one line that says what to install
 */
export function findChromium(): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, but there is no such file.`);
  }
  const present = usualPlaces().find((path) => existsSync(path));
  if (present) return present;
  if (canInstall()) {
    installPackages("chromium", "fonts-noto-core");
    return "/usr/bin/chromium";
  }
  throw new Error("No browser found: install Chrome, Chromium, Edge or Brave, or set CHROME_PATH to one.");
}

/**
 * @returns path of Firefox: FIREFOX_PATH, else the first one at the usual places, else ESR installed where that is possible
 * @throws Error with one line that says what to install
 */
export function findFirefox(): string {
  const wanted = process.env.FIREFOX_PATH;
  if (wanted) return wanted;
  const places = ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"];
  const present = [...["firefox-esr", "firefox"].flatMap((name) => (process.platform === "win32" ? [] : onPath(name))), ...places].find(
    (path) => existsSync(path),
  );
  if (present) return present;
  if (canInstall()) {
    installPackages("firefox-esr");
    return "/usr/bin/firefox-esr";
  }
  throw new Error("No Firefox found: install Firefox 140 or newer, or set FIREFOX_PATH to it.");
}
