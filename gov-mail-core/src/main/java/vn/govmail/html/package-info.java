/** How text stands in pages; for gov-mail's own modules. */
@NullMarked
package vn.govmail.html;

import org.jspecify.annotations.NullMarked;
