/** What pages for people have in common: text that cannot become markup, and a policy that lets only their own script run. */
@NullMarked
package vn.govmail.naming.page;

import org.jspecify.annotations.NullMarked;
