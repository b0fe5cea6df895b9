/**
 * The vocabulary of signature reports (ETSI EN 319 102-1 in the words of ISO 32000 and RFC 5652) and the {@link vn.govmail.signature.SignatureVerifier} service.
 */
@NullMarked
package vn.govmail.signature;

import org.jspecify.annotations.NullMarked;
