/** The bill of materials: what the packages are made of, in the format CycloneDX. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Enums, Models, Serialize, SPDX, Spec } from "@cyclonedx/cyclonedx-library";

interface Package {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, { integrity?: string }>;
}

/**
 * Names no time and no serial number: the same sources give the same bytes.
 * @param root folder of the project, whose `dependencies` are just what is bundled (`build/notices-plugin.ts` sees to it)
 * @returns CycloneDX 1.6 in JSON
 */
export function billOfMaterials(root: string): string {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
  const own = read<Package>("package.json");
  const { packages } = read<Lock>("package-lock.json");
  const bom = new Models.Bom();
  bom.metadata.component = component(Enums.ComponentType.Application, own);
  for (const name of Object.keys(own.dependencies ?? {})) {
    const library = component(Enums.ComponentType.Library, read(`node_modules/${name}/package.json`), packages[`node_modules/${name}`]);
    bom.components.add(library);
    bom.metadata.component.dependencies.add(library.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component(
  type: Enums.ComponentType,
  { name, version, license }: Package,
  locked: Lock["packages"][string] = {},
): Models.Component {
  const [short = name, group] = name.split("/").reverse();
  // The project itself is not published there. A scope's @ is written %40 (package-url/purl-spec).
  const purl = type === Enums.ComponentType.Library ? `pkg:npm/${name.replace("@", "%40")}@${version}` : undefined;
  const made = new Models.Component(type, short, { group, version, purl, bomRef: purl ?? name });
  made.licenses.add(SPDX.isSupportedSpdxId(license) ? new Models.SpdxLicense(license) : new Models.NamedLicense(license));
  const [, digest] = /^sha512-(.+)$/.exec(locked.integrity ?? "") ?? [];
  if (digest) made.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(digest, "base64").toString("hex"));
  return made;
}
