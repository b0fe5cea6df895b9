/** A provincial mail server in memory, and the JUnit annotation that gives one to a test. */
@NullMarked
package vn.govmail.testkit;

import org.jspecify.annotations.NullMarked;
