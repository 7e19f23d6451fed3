// What a page about one zone needs: the zone, its projects and its last annual report, asked for side by side.
import { answer, registry } from "../src/registry.js";

const [code = "", year = ""] = process.argv.slice(2);
const { ZONES = "", PROJECTS = "", REPORTING = "", TOKEN } = process.env;
const { zones, projects, reporting } = registry(
  { zones: ZONES, projects: PROJECTS, reporting: REPORTING },
  TOKEN ? () => TOKEN : undefined,
);

const [zone, inZone, report] = await Promise.all([
  answer(zones.GET("/v1/zones/by-code/{code}", { params: { path: { code } } })),
  answer(projects.GET("/v1/projects", { params: { query: { zone: [code], limit: 50, sort: "name" } } })),
  answer(reporting.GET("/v1/annual-reports/{year}", { params: { path: { year }, query: { zone: code } } })),
]);

console.log(`${zone.name} (${zone.code}), ${zone.status}`);
for (const project of inZone.items) {
  const capital = project.registeredCapital;
  console.log(`- ${project.name}: ${project.legalStatus}, ${capital ? `${capital.amount} ${capital.currency}` : "capital unknown"}`);
}
console.log(report.narrative);
