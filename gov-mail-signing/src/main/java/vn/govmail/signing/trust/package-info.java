/**
 * Whether a certificate leads to an anchor that the caller trusts (RFC 5280, section 6).
 */
@NullMarked
package vn.govmail.signing.trust;

import org.jspecify.annotations.NullMarked;
