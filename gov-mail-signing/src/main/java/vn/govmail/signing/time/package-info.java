/**
 * What proves when a signature existed (RFC 3161; ETSI EN 319 102-1, clauses 5.4 and 5.6).
 */
@NullMarked
package vn.govmail.signing.time;

import org.jspecify.annotations.NullMarked;
