/** Documents for tests, built in code: letters with extractable text, scans, signed and tampered files. */
@NullMarked
package vn.govmail.testkit.pdf;

import org.jspecify.annotations.NullMarked;
