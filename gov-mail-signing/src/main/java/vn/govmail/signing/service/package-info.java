/**
 * What {@link java.util.ServiceLoader} finds: a verifier that trusts nothing, and the PDF reader.
 */
@NullMarked
package vn.govmail.signing.service;

import org.jspecify.annotations.NullMarked;
