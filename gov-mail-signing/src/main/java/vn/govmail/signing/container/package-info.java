/** ZIP containers that signatures speak of: opened by core's one strict reader, and what its refusals mean for a report. */
@NullMarked
package vn.govmail.signing.container;

import org.jspecify.annotations.NullMarked;
