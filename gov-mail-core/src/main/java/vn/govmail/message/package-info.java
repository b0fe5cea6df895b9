/**
 * A message as typed facts, independent of any mail library.
 */
@NullMarked
package vn.govmail.message;

import org.jspecify.annotations.NullMarked;
