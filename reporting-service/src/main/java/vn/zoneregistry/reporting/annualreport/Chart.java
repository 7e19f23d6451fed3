package vn.zoneregistry.reporting.annualreport;

import java.util.List;

/**
 * A chart as it is drawn on the server, with what it says in words and as a table.
 *
 * @param id unique on its page
 * @param description what a reader who cannot see it has to know
 * @param svg the drawing, escaped and safe to put into a page
 * @param headings of the table beside it
 */
record Chart(String id, String title, String description, String svg, List<String> headings, List<List<String>> rows) {}
