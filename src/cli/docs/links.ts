/** Finds links in Markdown files that lead nowhere within the project. Addresses elsewhere are not asked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import GithubSlugger from "github-slugger";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];

export interface BrokenLink {
  /** Path below the root. */
  file: string;
  line: number;
  link: string;
  why: string;
}

const LEFT_OUT = new Set(["node_modules", "dist", "out", ".git"]);

/** @returns paths of the Markdown files below a folder */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** @param root folder of the project, which no link may leave */
export function brokenLinks(root: string): BrokenLink[] {
  return markdownFiles(root).flatMap((path) =>
    linksOf(path).flatMap(({ link, line }) => {
      const why = fault(root, path, link);
      return why ? [{ file: below(root, path), line, link, why }] : [];
    }),
  );
}

/** @returns what is wrong with a link, nothing when it is well or leads elsewhere */
function fault(root: string, from: string, link: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const target = path ? join(dirname(from), decodeURIComponent(path)) : from;
  if (below(root, target).startsWith("..")) return "it leaves the project";
  if (!existsSync(target)) return `there is no ${below(root, target)}`;
  if (anchor && !anchorsOf(target).has(anchor)) return `${below(root, target)} has no heading for #${anchor}`;
  return undefined;
}

function linksOf(path: string): { link: string; line: number }[] {
  return nodesOf(path).flatMap((node) =>
    node.type === "link" || node.type === "image" || node.type === "definition"
      ? [{ link: node.url, line: node.position?.start.line ?? 0 }]
      : [],
  );
}

/** Anchors of a file's headings, as code hosts make them. */
function anchorsOf(path: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(nodesOf(path).flatMap((node) => (node.type === "heading" ? [slugger.slug(textOf(node))] : [])));
}

function nodesOf(path: string): Node[] {
  return path.endsWith(".md") ? within(fromMarkdown(readFileSync(path, "utf8"))) : [];
}

function within(node: Node): Node[] {
  return [node, ...("children" in node ? node.children.flatMap(within) : [])];
}

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}
