/** Creation of PDF signatures by incremental updates; the bytes of the file to be signed are copied and never changed. */
@NullMarked
package vn.govmail.signing.pdf.create;

import org.jspecify.annotations.NullMarked;
