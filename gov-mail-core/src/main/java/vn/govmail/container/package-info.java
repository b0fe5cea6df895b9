/**
 * The one strict reader of ZIP containers and the one strict reader of XML: what two readers could understand differently is
 * refused.
 */
@NullMarked
package vn.govmail.container;

import org.jspecify.annotations.NullMarked;
