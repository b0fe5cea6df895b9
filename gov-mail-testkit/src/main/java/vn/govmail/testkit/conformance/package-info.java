/**
 * The conformance kit: forged files for every published attack, lawful files that must not be alarmed at, and what a verifier
 * has to say to each.
 */
@NullMarked
package vn.govmail.testkit.conformance;

import org.jspecify.annotations.NullMarked;
