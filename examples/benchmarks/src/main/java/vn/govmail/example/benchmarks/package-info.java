/** JMH benchmarks, one class for each public operation. Inputs come from the testkit; peers run in the same run. */
@NullMarked
package vn.govmail.example.benchmarks;

import org.jspecify.annotations.NullMarked;
