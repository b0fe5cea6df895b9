/**
 * The command line {@code gov-mail}: a thin face on the libraries. No rule lives here.
 */
@NullMarked
package vn.govmail.cli;

import org.jspecify.annotations.NullMarked;
