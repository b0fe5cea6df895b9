/** Looks at pictures of pages: decodes them small, and finds what looks like a round seal or a signature by hand. */
@NullMarked
package vn.govmail.signing.scan;

import org.jspecify.annotations.NullMarked;
