/**
 * Regulations as data: provisions with their text, readings, rules, routes of validity and address formats.
 */
@NullMarked
package vn.govmail.rule;

import org.jspecify.annotations.NullMarked;
