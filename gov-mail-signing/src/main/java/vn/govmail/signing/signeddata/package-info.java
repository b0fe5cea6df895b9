/** Files that are CMS signed data: {@code .p7m} around what they sign, {@code .p7s} beside it. */
@NullMarked
package vn.govmail.signing.signeddata;

import org.jspecify.annotations.NullMarked;
