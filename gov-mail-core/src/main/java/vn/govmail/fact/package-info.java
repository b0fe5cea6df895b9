/**
 * What is known about the input, what is not and why, and where reading stops.
 */
@NullMarked
package vn.govmail.fact;

import org.jspecify.annotations.NullMarked;
