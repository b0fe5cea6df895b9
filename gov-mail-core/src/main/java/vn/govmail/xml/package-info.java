/** XML in the plain form in which programs write it, read in a fraction of a whole parser's time; shared by the modules of gov-mail. */
@NullMarked
package vn.govmail.xml;

import org.jspecify.annotations.NullMarked;
