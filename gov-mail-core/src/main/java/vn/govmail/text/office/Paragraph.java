package vn.govmail.text.office;

import java.util.List;

/**
 * Runs that are read as one text.
 *
 * @param part where they stand
 * @param runs the runs in their order
 */
record Paragraph(String part, List<? extends Run> runs) {}
