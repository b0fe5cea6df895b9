/**
 * Reports on how mail is used and how the clauses are kept: small records that a host stores, summaries of them that can be
 * merged, and reports for a period as data and as a page.
 */
@NullMarked
package vn.govmail.operation.report;

import org.jspecify.annotations.NullMarked;
