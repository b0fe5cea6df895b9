/**
 * Findings, conditions, the assessment of a message, and how it is told: text, JSON, HTML.
 */
@NullMarked
package vn.govmail.verdict;

import org.jspecify.annotations.NullMarked;
