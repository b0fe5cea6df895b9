/** Writes signatures of OpenDocument packages (ODF 1.3 part 2, clause 5). */
@NullMarked
package vn.govmail.signing.odf.create;

import org.jspecify.annotations.NullMarked;
