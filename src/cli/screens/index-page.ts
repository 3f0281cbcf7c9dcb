export interface Picture {
  group: string;
  /** Name in the folder of pictures. */
  file: string;
}

/** One page to look all pictures through. */
export function indexPage(pictures: readonly Picture[]): string {
  const groups = [...new Set(pictures.map(({ group }) => group))].map(
    (group) => [group, pictures.filter((one) => one.group === group)] as const,
  );
  const parts = groups.map(
    ([group, items]) =>
      `<h2>${group} (${items.length})</h2><div class="grid">${items
        .map(
          ({ file }) =>
            `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file.replace(/\.png$/, "")}</figcaption></figure>`,
        )
        .join("\n")}</div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vendor Notice: every state</title>
<style>body{font:14px/1.4 system-ui,sans-serif;margin:24px}.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:16px}figure{margin:0}img{max-width:100%;max-height:360px;border:1px solid #ccc}</style></head>
<body><h1>Every state: ${pictures.length} pictures</h1>${parts.join("\n")}</body></html>`;
}
