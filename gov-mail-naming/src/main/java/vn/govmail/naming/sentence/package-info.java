/** Sentences for people about what was found, by code and language. */
@NullMarked
package vn.govmail.naming.sentence;

import org.jspecify.annotations.NullMarked;
