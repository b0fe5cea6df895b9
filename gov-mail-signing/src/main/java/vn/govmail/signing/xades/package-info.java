/** XML files with signatures (ETSI EN 319 132-1; XML Signature 1.1): which of them cover what the file shows. */
@NullMarked
package vn.govmail.signing.xades;

import org.jspecify.annotations.NullMarked;
