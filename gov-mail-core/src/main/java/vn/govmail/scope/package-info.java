/** Whether a regulation applies at all: to a domain, an agency or a person, and under which other regulations it stands. */
@NullMarked
package vn.govmail.scope;

import org.jspecify.annotations.NullMarked;
