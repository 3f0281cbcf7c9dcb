/** `npm run grade`: the reading grade of every portion of English text, the hardest first. */
import { englishPortions } from "./locales/english-texts";
import { readingGrade } from "./locales/reading-grade";

const rows = englishPortions()
  .map(({ name, texts }) => ({ name, grade: readingGrade(texts) }))
  .sort((a, b) => b.grade - a.grade);
for (const { name, grade } of rows) console.log(`${grade.toFixed(1).padStart(5)}  ${name}`);
