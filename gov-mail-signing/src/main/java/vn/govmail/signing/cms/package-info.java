/**
 * Signatures as CMS writes them (RFC 5652). BouncyCastle is seen only here and in {@code trust}.
 */
@NullMarked
package vn.govmail.signing.cms;

import org.jspecify.annotations.NullMarked;
