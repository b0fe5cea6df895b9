/** Signatures of OpenDocument packages (ODF 1.3 part 2, clauses 3 to 5; the same in ODF 1.2 part 3). */
@NullMarked
package vn.govmail.signing.odf;

import org.jspecify.annotations.NullMarked;
