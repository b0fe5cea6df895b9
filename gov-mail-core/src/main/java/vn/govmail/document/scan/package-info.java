/**
 * What the pictures of a scanned document show: seals, signature ink, and what could not be looked at. Evidence for a person,
 * never proof.
 */
@NullMarked
package vn.govmail.document.scan;

import org.jspecify.annotations.NullMarked;
