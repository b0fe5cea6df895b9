/** XML signatures as the Java platform makes them, for tests only. */
@NullMarked
package vn.govmail.testkit.xml;

import org.jspecify.annotations.NullMarked;
