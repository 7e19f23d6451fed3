// Holds the published documents to the public rule set that redocly.yaml names.
import { formatProblems, getTotals, lint, loadConfig } from "@redocly/openapi-core";

const config = await loadConfig({ configPath: "redocly.yaml" });
for (const api of Object.values(config.apis)) {
  const problems = await lint({ ref: api.root, config });
  const totals = getTotals(problems);
  formatProblems(problems, { format: "codeframe", totals });
  if (totals.errors + totals.warnings > 0) {
    process.exitCode = 1;
  }
}
