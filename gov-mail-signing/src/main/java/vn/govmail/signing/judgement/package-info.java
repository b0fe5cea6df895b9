/** What the values and the certificates of signatures amount to: for each signature, and for the file; the same for every form. */
@NullMarked
package vn.govmail.signing.judgement;

import org.jspecify.annotations.NullMarked;
