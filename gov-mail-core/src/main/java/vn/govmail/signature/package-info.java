/**
 * The vocabulary of signature reports (ETSI EN 319 102-1 in the words of ISO 32000 and RFC 5652) and the services {@link vn.govmail.signature.SignatureVerifier} and
 * {@link vn.govmail.signature.DocumentSigner}.
 */
@NullMarked
package vn.govmail.signature;

import org.jspecify.annotations.NullMarked;
