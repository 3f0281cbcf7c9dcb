/** A release in a repository of its own: all of it happens, or nothing. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listedHosts } from "../../src/build/manifest";
import { releasedVersions, unreleased, withRelease } from "../../src/cli/release/changelog";
import { git } from "../../src/cli/release/git";
import { builtAsks, PERMISSIONS_FILE, readPermissions } from "../../src/cli/release/permissions";
import { type ReleaseOptions, release } from "../../src/cli/release/release";
import { compareVersions, versionProblem } from "../../src/cli/release/version";
import { temporaryFolder } from "./support/folder";
import { data } from "./support/rules";

const temporary = temporaryFolder();
const CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A new thing.\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n";
const LOCK = {
  name: "x",
  version: "0.1.0",
  lockfileVersion: 3,
  packages: { "": { name: "x", version: "0.1.0" }, other: { version: "9.9.9" } },
};

/** A checkout that is ready for a release. */
function checkout(files: Record<string, string> = {}): string {
  const asks = builtAsks(data);
  const reasons = Object.fromEntries(Object.values(asks).flatMap((list) => list.map((ask) => [ask, "it is needed for the notice"])));
  const root = temporary.fill({
    "package.json": `${JSON.stringify({ name: "x", version: "0.1.0" }, null, 2)}\n`,
    "package-lock.json": `${JSON.stringify(LOCK, null, 2)}\n`,
    "CHANGELOG.md": CHANGELOG,
    [PERMISSIONS_FILE]: JSON.stringify({ release: "0.1.0", reasons, asks, listedSites: listedHosts(data).slice(2) }),
    ...files,
  });
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  for (const [name, value] of [
    ["user.name", "Test"],
    ["user.email", "test@example.com"],
    ["commit.gpgsign", "false"],
    ["tag.gpgsign", "false"],
  ])
    git(root, ["config", String(name), String(value)]);
  git(root, ["add", "."]);
  git(root, ["commit", "--quiet", "-m", "Start"]);
  return root;
}

function run(root: string, version = "0.2.0", more: Partial<ReleaseOptions> = {}) {
  return release({ root, version, day: "2026-03-04", data, dryRun: false, prove: () => undefined, ...more });
}

/** Everything that a release may change. */
function stateOf(root: string): string {
  return [["rev-parse", "HEAD"], ["tag"], ["status", "--porcelain"], ["diff", "HEAD"]].map((args) => git(root, args)).join("\n");
}

/** The release fails with these words, and leaves everything as it was. */
function expectRefused(root: string, words: RegExp, version?: string, more?: Partial<ReleaseOptions>): void {
  const before = stateOf(root);
  expect(() => run(root, version, more)).toThrow(words);
  expect(stateOf(root)).toBe(before);
}

test("raises the version, dates the changelog, lists the sites, commits and tags", () => {
  const root = checkout();
  const released = run(root);
  const read = (name: string) => readFileSync(join(root, name), "utf8");
  expect(read("package.json")).toBe(`${JSON.stringify({ name: "x", version: "0.2.0" }, null, 2)}\n`);
  const lock = { ...LOCK, version: "0.2.0", packages: { ...LOCK.packages, "": { name: "x", version: "0.2.0" } } };
  expect(read("package-lock.json")).toBe(`${JSON.stringify(lock, null, 2)}\n`);
  expect(read("CHANGELOG.md")).toContain("## [Unreleased]\n\n## [0.2.0] - 2026-03-04\n\n### Added\n\n- A new thing.\n\n## [0.1.0]");
  expect(readPermissions(root)).toMatchObject({ release: "0.2.0", listedSites: listedHosts(data) });
  expect(released).toEqual({ tag: "v0.2.0", notes: "### Added\n\n- A new thing.", newSites: listedHosts(data).slice(0, 2) });
  expect(git(root, ["status", "--porcelain"])).toBe("");
  expect(git(root, ["log", "-1", "--format=%B"])).toBe(`Release 0.2.0\n\nNew sites:\n${released.newSites.join("\n")}`);
  expect(git(root, ["rev-parse", "v0.2.0^{commit}"])).toBe(git(root, ["rev-parse", "HEAD"]));
  expect(git(root, ["tag", "--list", "--format=%(contents)", "v0.2.0"])).toBe("Vendor Notice 0.2.0\n\n### Added\n\n- A new thing.");
});

test("the first release may have the version that stands there", () => {
  const root = checkout({ "CHANGELOG.md": CHANGELOG.replace(/## \[0\.1\.0\].*/s, "") });
  expect(run(root, "0.1.0").tag).toBe("v0.1.0");
});

test("a dry run tells the same and changes nothing", () => {
  const root = checkout();
  const before = stateOf(root);
  expect(run(root, "0.2.0", { dryRun: true })).toMatchObject({ tag: "v0.2.0", notes: expect.stringContaining("A new thing.") });
  expect(stateOf(root)).toBe(before);
});

describe("is refused, and changes nothing,", () => {
  test.each([
    ["1.2", /1\.2 is no version: expected three numbers/],
    ["v0.2.0", /is no version/],
    ["0.2.0-beta", /is no version/],
    ["0.70000.0", /is no version/],
    ["0.1.0", /0\.1\.0 is not higher than 0\.1\.0, the last release/],
    ["0.0.9", /0\.0\.9 is lower than 0\.1\.0, the version in package\.json/],
  ])("for the version %s", (version, words) => expectRefused(checkout(), words, version));

  test("with a file that is not committed", () => {
    const root = checkout();
    writeFileSync(join(root, "new.txt"), "x");
    expectRefused(root, /Commit or stash these changes first:\n\?\? new\.txt/);
  });

  test("from another branch, and from none", () => {
    const root = checkout();
    git(root, ["switch", "--quiet", "--create", "topic"]);
    expectRefused(root, /made from the branch main; this is topic/);
    git(root, ["switch", "--quiet", "--detach"]);
    expectRefused(root, /this is no branch/);
  });

  test("with nothing to tell people", () => {
    expectRefused(checkout({ "CHANGELOG.md": CHANGELOG.replace("- A new thing.\n", "") }), /no entry under "## \[Unreleased\]"/);
  });

  test("under a tag that is there", () => {
    const root = checkout();
    git(root, ["tag", "v0.2.0"]);
    expectRefused(root, /The tag v0\.2\.0 is there already/);
  });

  test("when it asks for more", () => {
    const root = checkout({ [PERMISSIONS_FILE]: JSON.stringify({ release: "0.1.0", reasons: {}, asks: {}, listedSites: [] }) });
    expectRefused(root, /dist\/chrome asks for more: "permission storage"/);
  });

  test("for all reasons at once", () => {
    const root = checkout();
    git(root, ["switch", "--quiet", "--create", "topic"]);
    writeFileSync(join(root, "new.txt"), "x");
    expectRefused(root, /topic.*new\.txt.*not higher/s, "0.1.0");
  });

  test("when a test fails", () => {
    const fail = () => {
      throw new Error("A test failed");
    };
    expectRefused(checkout(), /A test failed/, "0.2.0", { prove: fail });
  });

  test("when the tests leave something behind", () => {
    const root = checkout();
    expect(() => run(root, "0.2.0", { prove: () => writeFileSync(join(root, "left.txt"), "x") })).toThrow(
      /left changes behind.*left\.txt/s,
    );
    expect(git(root, ["tag"])).toBe("");
  });

  test("when the commit fails", () => {
    const root = checkout();
    writeFileSync(join(root, ".git/hooks/pre-commit"), "#!/bin/sh\necho not today >&2\nexit 1\n", { mode: 0o755 });
    expectRefused(root, /not today/);
  });

  test("when the tag fails after the commit", () => {
    const root = checkout();
    // In the way of a file of that name.
    git(root, ["tag", "v0.2.0/x"]);
    expectRefused(root, /git tag failed/);
  });
});

test("versions compare as numbers", () => {
  expect(["0.10.0", "0.9.9", "1.0.0", "0.9.10"].sort(compareVersions)).toEqual(["0.9.9", "0.9.10", "0.10.0", "1.0.0"]);
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
  expect(versionProblem("0.0.0")).toBeUndefined();
  expect(versionProblem("01.0.0")).toMatch(/no version/);
});

describe("the changelog of this project", () => {
  const changelog = readFileSync("CHANGELOG.md", "utf8");

  test("has a place for what comes, and a day for what was released", () => {
    expect(changelog).toMatch(/^## \[Unreleased\]$/m);
    const headings = changelog.match(/^## .*/gm) ?? [];
    for (const heading of headings.slice(1)) expect(heading).toMatch(/^## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
    expect(releasedVersions(withRelease(changelog, "99.0.0", "2026-01-02"))[0]).toBe("99.0.0");
    expect(unreleased(withRelease(changelog, "99.0.0", "2026-01-02"))).toBe("");
  });

  test("names the version of package.json at its top, once that is released", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect([undefined, version]).toContain(releasedVersions(changelog)[0]);
    expect(existsSync(PERMISSIONS_FILE)).toBe(true);
    expect(readPermissions(".").release).toBe(releasedVersions(changelog)[0] ?? null);
  });
});
