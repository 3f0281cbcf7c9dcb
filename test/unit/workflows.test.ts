/** What every workflow must be: pinned to commits, with no more permissions than it needs, and careful with secrets and the words of others. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fileName, TARGETS } from "../../src/build/targets";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  environment?: string;
  "timeout-minutes"?: number;
  env?: object;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  env?: object;
  jobs: Record<string, Job>;
}

const FOLDER = ".github/workflows";
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});

/** What others can write: titles, branch names, comments. As part of a command it would be run. */
const WRITTEN_BY_OTHERS = /\$\{\{\s*(?:github\.(?:event|head_ref|ref_name)|inputs|steps|needs)\b/;

describe.each(files)("$name", ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test("uses actions of one commit each, whose version a comment names", () => {
    const uses = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("names the permissions of each job, reads at most, and writes only where a release is made", () => {
    expect(workflow.permissions).toBeDefined();
    for (const [name, job] of jobs) {
      const permissions = Object.entries(job.permissions ?? workflow.permissions ?? {});
      for (const [scope, level] of permissions) expect(`${name}: ${scope} ${level}`).toMatch(/: contents read$|^release: contents write$/);
    }
  });

  test("leaves no credentials behind in a checkout", () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with?.["persist-credentials"]).toBe(false);
  });

  test("gives secrets to single steps only, of jobs that a person approves, never inside a command", () => {
    expect(JSON.stringify([workflow.env, jobs.map(([, job]) => job.env)])).not.toContain("secrets.");
    for (const [name, job] of jobs)
      for (const step of job.steps) {
        expect(step.run ?? "").not.toMatch(/secrets\.|set -x|\bprintenv\b|^\s*env\s*$/m);
        if (JSON.stringify(step).includes("secrets.")) expect(job.environment, name).toBeTruthy();
      }
    expect(text).not.toContain("secrets: inherit");
  });

  test("is not started with rights by strangers, and runs none of their words", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
    for (const step of steps) expect(step.run ?? "").not.toMatch(WRITTEN_BY_OTHERS);
  });

  test("ends by itself", () => {
    for (const [, job] of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });
});

const workflowOf = (name: string) => files.find((file) => file.name === name)?.workflow as Workflow;
const commandsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));

test("every change is tested in full", () => {
  const ci = workflowOf("ci.yml");
  expect(ci.on).toHaveProperty("pull_request");
  const all = commandsOf(ci).join("\n");
  for (const name of ["lint", "types", "test:unit", "test:corpus", "test:browser", "package -- --verify", "size", "links"])
    expect(all).toMatch(new RegExp(`npm run ${name}$`, "m"));
});

test("only a tag of a version publishes, each store in an environment of its own", () => {
  const publish = workflowOf("publish.yml");
  expect(publish.on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
  const { stores } = publish.jobs as unknown as Record<
    string,
    { environment: string; strategy: { matrix: { include: { store: string }[] } } }
  >;
  expect(stores?.environment).toBe(`\${{ matrix.store }}`);
  const names = stores?.strategy.matrix.include.map(({ store }) => store) ?? [];
  expect(names).toHaveLength(3);
  const guide = readFileSync("docs/release.md", "utf8");
  const secrets = readFileSync(join(FOLDER, "publish.yml"), "utf8").match(/(?<=\b(?:secrets|vars)\.)\w+/g) ?? [];
  expect(secrets.length).toBeGreaterThan(5);
  for (const name of [...names, ...secrets]) expect(guide).toContain(`\`${name}\``);
});

test("what is signed with a key that ends with the build is published nowhere; everything else is", () => {
  const { release } = workflowOf("publish.yml").jobs;
  const commands = (release?.steps ?? []).flatMap(({ run = [] }) => run).join("\n");
  expect(commands.indexOf("rm packages/*-self-hosted.*")).toBeGreaterThanOrEqual(0);
  expect(commands.indexOf("rm packages/")).toBeLessThan(commands.indexOf("gh release create"));
  const dropped = new RegExp(/sed --in-place '\/(.*)\/d' packages\/SHA256SUMS/.exec(commands)?.[1] ?? "^");
  for (const target of TARGETS)
    expect(dropped.test(fileName(target, "1.2.3")), fileName(target, "1.2.3")).toBe(target.channel === "self-hosted");
});
