/**
 * What became of a PDF after it was signed: the states of a file are compared object by object, and whatever no rule allows
 * counts as an undefined change.
 */
@NullMarked
package vn.govmail.signing.pdf.change;

import org.jspecify.annotations.NullMarked;
