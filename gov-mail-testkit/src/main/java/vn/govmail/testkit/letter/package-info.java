/** Letters for tests: genuine RFC 5322 bytes, well formed or broken in a stated way, the same in every run. */
@NullMarked
package vn.govmail.testkit.letter;

import org.jspecify.annotations.NullMarked;
