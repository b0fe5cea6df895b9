/**
 * The front door: {@link vn.govmail.GovMail} judges a message under a regulation and cites the clause.
 */
@NullMarked
package vn.govmail;

import org.jspecify.annotations.NullMarked;
