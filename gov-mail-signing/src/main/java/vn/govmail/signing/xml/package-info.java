/**
 * XML signatures (W3C XML Signature 1.1; ETSI EN 319 132-1) of whatever form carries them: read strictly, canonicalised, verified.
 * Nothing is fetched, no document type is read, what is not known is refused.
 */
@NullMarked
package vn.govmail.signing.xml;

import org.jspecify.annotations.NullMarked;
